using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

/// <summary>Segments as files: what was done to them from outside, and what a crash may leave of them.</summary>
public class SegmentTests
{
    private const int Count = 300;

    public static TheoryData<string, string> Tampering => new()
    {
        { "swap", "swapped" },
        { "duplicate in place of another", "swapped" },
        { "missing in the middle", "00000002.qcj is missing" },
        { "missing first", "00000001.qcj is missing" },
        { "foreign name", "foreign" },
        { "foreign content", "magic" },
        { "foreign journal", "another journal" },
        { "newer format", "format version 2" },
        { "truncated middle", "ends with record" },
        { "bytes behind a closed segment", "into a frame header" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Tampered_segments_are_refused_in_clear_words_and_nothing_is_modified(string how, string words)
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        Tamper(image, how);
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        JournalCorruptException refusal = Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.False(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
        Assert.Equal(image, files.Image());
        Assert.Throws<JournalCorruptException>(() => Journals.ReadAll(files));
    }

    [Fact]
    public void A_missing_last_segment_shows_only_as_a_shorter_journal()
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        image.Remove(image.Keys.Max()!);
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.True(report.Ok);
        Assert.True(report.LastSequence < Count);
        Assert.Equal(report.LastSequence, Journals.ReadAll(files).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void A_segment_of_nothing_but_zeros_in_last_place_was_torn_at_creation(int length)
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        image[PathOf(image.Count + 1)] = new byte[length];
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        Assert.Equal(Count, Journals.ReadAll(files).Count);
        Assert.True(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Assert.Equal(Count + 1, writer.NextSequence);
        Journals.Fill(writer, 100);
        Journals.AssertPrefix(Journals.ReadAll(files), Count + 100);
    }

    [Fact]
    public void A_half_prepared_segment_is_deleted_at_open()
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        string leftover = Path.Combine(Journals.Folder, "next.tmp");
        image[leftover] = [1, 2, 3];
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        JournalWriter.Open(Journals.Options(files)).Dispose();
        Assert.False(files.FileExists(leftover));
    }

    [Fact]
    public void Each_segment_is_as_long_as_its_data_after_close_and_never_longer_than_the_limit()
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        Assert.True(image.Count > 4);
        Assert.All(image.Values, bytes => Assert.InRange(bytes.Length, 129, 4096));
        long total = JournalVerifier.Verify(Journals.Folder, null, InMemoryFileSystem.From(image)).Bytes;
        Assert.Equal(image.Values.Sum(bytes => bytes.Length), total);
    }

    [Fact]
    public void Recovery_skips_the_content_of_segments_before_the_sequence_it_is_told()
    {
        Dictionary<string, byte[]> image = Build(Journals.Id);
        image[PathOf(1)][500] ^= 1;
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { CheckFromSequence = 250 });
        Assert.Equal(Count, writer.LastSequence);
    }

    [Fact]
    public void A_folder_of_another_kind_or_id_is_refused_by_name()
    {
        InMemoryFileSystem files = InMemoryFileSystem.From(Build(Journals.Id));
        Assert.Throws<ArgumentException>(() => JournalWriter.Open(Journals.Options(files) with { Kind = 2 }));
        Assert.Throws<ArgumentException>(() => JournalWriter.Open(Journals.Options(files) with { JournalId = Guid.NewGuid() }));
    }

    private static string PathOf(int index) => Path.Combine(Journals.Folder, $"{index:D8}.qcj");

    private static Dictionary<string, byte[]> Build(Guid id)
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { JournalId = id }))
        {
            Journals.Fill(writer, Count);
        }

        return files.Image();
    }

    private static void Tamper(Dictionary<string, byte[]> image, string how)
    {
        (string one, string two, string three) = (PathOf(1), PathOf(2), PathOf(3));
        switch (how)
        {
            case "swap":
                (image[two], image[three]) = (image[three], image[two]);
                break;
            case "duplicate in place of another":
                image[three] = image[two];
                break;
            case "missing in the middle":
                image.Remove(two);
                break;
            case "missing first":
                image.Remove(one);
                break;
            case "foreign name":
                image[Path.Combine(Journals.Folder, "holiday.qcj")] = [1];
                break;
            case "foreign content":
                image[three] = [.. "not a journal"u8.ToArray(), .. new byte[200]];
                break;
            case "foreign journal":
                image[two] = Build(Guid.NewGuid())[two];
                break;
            case "newer format":
                SetVersion(image[PathOf(image.Count)], 2);
                break;
            case "truncated middle":
                image[two] = image[two][..2048];
                break;
            default:
                image[two] = [.. image[two], 1, 2, 3, 4];
                break;
        }
    }

    private static void SetVersion(byte[] segment, byte version)
    {
        segment[8] = version;
        BitConverter.TryWriteBytes(segment.AsSpan(124), Crc32C.Compute(segment.AsSpan(0, 124)));
    }
}
