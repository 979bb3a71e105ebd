using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class FileFaultTests
{
    private static readonly IOException NoSpace = new("No space left on device");

    public static TheoryData<bool> HalfWrites => [false, true];

    [Theory]
    [MemberData(nameof(HalfWrites))]
    public void One_failing_operation_stops_the_writer_for_good_and_loses_nothing_durable(bool halfWrites)
    {
        int total = CountOperations();
        Assert.True(total > 60);
        for (int number = 0; number < total; number++)
        {
            InMemoryFileSystem disk = new();
            FaultyFileSystem files = new(disk) { Plan = FaultyFileSystem.Once(number, NoSpace), HalfWrites = halfWrites };
            long durable = RunUntilFailure(files, out bool failed);
            Assert.True(failed, $"operation {number} ({files.Operations[number].Action}) failed and nobody said so");
            using (JournalWriter writer = JournalWriter.Open(Journals.Options(disk)))
            {
                Assert.True(writer.LastSequence >= durable, $"operation {number}: {durable} durable, {writer.LastSequence} recovered");
                Journals.Fill(writer, 3);
            }

            List<byte[]> records = Journals.ReadAll(disk);
            Journals.AssertPrefix(records, records.Count);
            Assert.True(JournalVerifier.Verify(Journals.Folder, null, disk).Ok);
        }
    }

    [Fact]
    public void After_a_failed_sync_nothing_is_acknowledged_although_the_next_sync_would_succeed()
    {
        FaultyFileSystem files = new(new InMemoryFileSystem());
        JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Journals.Fill(writer, 3);
        bool armed = true;
        IOException failure = new("Input/output error");
        files.Plan = (_, operation) => operation.Action == FileAction.Sync && Disarm(ref armed) ? failure : null;

        writer.Append(Journals.Record(4));
        Assert.Throws<JournalFailedException>(writer.Commit);
        int operations = files.Operations.Count;
        Assert.Throws<JournalFailedException>(writer.Commit);
        Assert.Throws<JournalFailedException>(writer.Seal);
        Assert.Throws<JournalFailedException>(() => writer.Append(new byte[1]));
        writer.Dispose();

        Assert.Equal(3, writer.DurableSequence);
        Assert.Equal(operations, files.Operations.Count);
    }

    [Fact]
    public void A_failure_at_close_is_reported_and_the_lock_is_released()
    {
        InMemoryFileSystem disk = new();
        FaultyFileSystem files = new(disk);
        JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        writer.Append(Journals.Record(1));
        files.Plan = (_, _) => NoSpace;
        Assert.Throws<JournalFailedException>(writer.Dispose);
        writer.Dispose();
        JournalWriter.Open(Journals.Options(disk)).Dispose();
    }

    private static bool Disarm(ref bool armed)
    {
        bool was = armed;
        armed = false;
        return was;
    }

    private static int CountOperations()
    {
        FaultyFileSystem files = new(new InMemoryFileSystem());
        RunUntilFailure(files, out _);
        return files.Operations.Count;
    }

    /// <summary>The last record the writer called durable; no call after the first failure may succeed.</summary>
    private static long RunUntilFailure(FaultyFileSystem files, out bool failed)
    {
        failed = false;
        long durable = 0;
        JournalWriter? writer = null;
        try
        {
            writer = JournalWriter.Open(Journals.Options(files));
            for (int i = 1; i <= 150; i++)
            {
                writer.Append(Journals.Record(i));
                if (i % 9 == 0)
                {
                    writer.Commit();
                    durable = writer.DurableSequence;
                    Assert.Equal(i, durable);
                }
            }

            writer.Dispose();
        }
        catch (IOException)
        {
            failed = true;
            if (writer is not null)
            {
                Assert.Equal(durable, Math.Min(durable, writer.DurableSequence));
                Assert.ThrowsAny<Exception>(() => writer.Append(new byte[1]));
                writer.Dispose();
                durable = Math.Max(durable, writer.DurableSequence);
            }
        }

        return durable;
    }
}
