namespace QuantCore.Journal.Tests.Support;

/// <summary>Small journals to test with.</summary>
public static class Journals
{
    public const string Folder = "/journal";

    public static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    public static JournalOptions Options(IJournalFileSystem files, string folder = Folder) => new()
    {
        Directory = folder,
        Kind = 1,
        JournalId = Id,
        SegmentBytes = 4096,
        BlockBytes = 512,
        MaxRecordBytes = 1000,
        PrepareAhead = false,
        FileSystem = files,
    };

    /// <summary>A record whose bytes follow from its sequence.</summary>
    public static byte[] Record(long sequence)
    {
        byte[] bytes = new byte[1 + (sequence * 37 % 90)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((sequence * 31) + i + 1);
        }

        return bytes;
    }

    /// <summary>Appends records of <see cref="Record"/>, committing every <paramref name="batch"/>.</summary>
    public static void Fill(JournalWriter writer, int count, int batch = 5)
    {
        for (int i = 1; i <= count; i++)
        {
            writer.Append(Record(writer.NextSequence));
            if (i % batch == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
    }

    /// <summary>All records from a sequence on.</summary>
    public static List<byte[]> ReadAll(IJournalFileSystem? files, string folder = Folder, long from = 1)
    {
        using JournalReader reader = JournalReader.Open(folder, from, files);
        List<byte[]> records = [];
        while (reader.Read())
        {
            records.Add(reader.Record.ToArray());
        }

        return records;
    }

    /// <summary>Whether these are exactly the records of <see cref="Record"/> from 1 on.</summary>
    public static void AssertPrefix(IReadOnlyList<byte[]> records, int count)
    {
        Assert.Equal(count, records.Count);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(Record(i + 1), records[i]);
        }
    }
}
