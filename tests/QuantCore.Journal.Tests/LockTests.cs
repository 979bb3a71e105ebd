using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class LockTests
{
    [Fact]
    public void A_second_writer_on_the_same_folder_is_refused_until_the_first_closes()
    {
        using TempFolder folder = new();
        JournalOptions options = Journals.Options(OsJournalFileSystem.Instance, folder);
        using (JournalWriter first = JournalWriter.Open(options))
        {
            Journals.Fill(first, 5);
            JournalLockedException refusal = Assert.Throws<JournalLockedException>(() => JournalWriter.Open(options));
            Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
            Assert.Throws<JournalLockedException>(() => JournalRepair.TruncateAt(folder, 3));
            Journals.Fill(first, 5);
        }

        using JournalWriter second = JournalWriter.Open(options);
        Assert.Equal(10, second.LastSequence);
    }

    [Fact]
    public void A_lock_file_left_by_a_dead_process_locks_nothing()
    {
        using TempFolder folder = new();
        File.WriteAllText(Path.Combine(folder, "journal.lock"), "left over");
        JournalWriter.Open(Journals.Options(OsJournalFileSystem.Instance, folder)).Dispose();
    }

    [Fact]
    public void A_refused_journal_is_not_left_locked()
    {
        InMemoryFileSystem files = DamagedJournal.Of(5).With(bytes => [.. bytes[..8], 9, .. bytes[9..]]).Files();
        Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
        Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
    }
}
