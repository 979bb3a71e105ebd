using System.Security.Cryptography;
using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

/// <summary>Format version 1 does not change: the same calls give the same bytes, for ever. A new layout is a new version.</summary>
public class GoldenFileTests
{
    private const string FirstSegment = "de17015e3b5d3a690ee183bd2e475580581d06657092210de157dc7f9648ea19";
    private const string SecondSegment = "cbfef9fe84b6341fc7c755cdd94728d3d4e69c32e2c2c6aada1e18f93efade59";
    private const string SnapshotBytes = "f6f59ddf5f3ca839d27bff1a89246bcd0d65817fdae16e7b53b97cf65e7d4960";

    [Fact]
    public void The_same_calls_give_the_bytes_of_format_version_1()
    {
        Dictionary<string, byte[]> image = Build();
        Assert.Equal(FirstSegment, HashOf(image, "00000001.qcj"));
        Assert.Equal(SecondSegment, HashOf(image, "00000002.qcj"));
        Assert.Equal(2, image.Count);
    }

    [Fact]
    public void A_snapshot_has_the_bytes_of_its_format_version_1()
    {
        InMemoryFileSystem files = new();
        new SnapshotStore(Journals.Folder, files).Write(42, "state"u8, 3, "hash"u8);
        Assert.Equal(SnapshotBytes, HashOf(files.Image(), "snapshot-0000000000000000042.qcs"));
    }

    [Fact]
    public void A_reader_written_from_the_format_document_reads_the_same_records()
    {
        Dictionary<string, byte[]> image = Build();
        IEnumerable<byte[]> segments = image.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);
        List<byte[]> records = [.. segments.SelectMany(IndependentReader.Records)];
        Journals.AssertPrefix(records, 70);
    }

    [Fact]
    public void The_checksum_is_castagnoli()
    {
        Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));
        Assert.Equal(0x8A9136AAu, Crc32C.Compute(new byte[32]));
    }

    private static Dictionary<string, byte[]> Build()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
        {
            Journals.Fill(writer, 70);
        }

        return files.Image();
    }

    private static string HashOf(Dictionary<string, byte[]> image, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(image[Path.Combine(Journals.Folder, name)]));
}
