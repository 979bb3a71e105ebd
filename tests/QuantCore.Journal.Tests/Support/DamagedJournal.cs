namespace QuantCore.Journal.Tests.Support;

/// <summary>
/// A journal of one segment as a crash leaves it (no seal, no preallocated rest), with its bytes open to damage.
/// </summary>
public sealed class DamagedJournal
{
    private readonly long[] _ends;

    private DamagedJournal(byte[] bytes, long[] ends) => (Bytes, _ends) = (bytes, ends);

    public byte[] Bytes { get; }

    public static string Segment => Path.Combine(Journals.Folder, "00000001.qcj");

    public static DamagedJournal Of(int count, Guid? id = null)
    {
        InMemoryFileSystem files = new();
        JournalWriter writer = JournalWriter.Open(Options(files) with { JournalId = id ?? Journals.Id });
        Journals.Fill(writer, count, batch: int.MaxValue);
        byte[] bytes = files.Image()[Segment];
        long[] ends = new long[count + 1];
        ends[0] = 128;
        for (int i = 1; i <= count; i++)
        {
            ends[i] = ends[i - 1] + ((24 + Journals.Record(i).Length + 7) & ~7);
        }

        return new DamagedJournal(bytes[..(int)ends[count]], ends);
    }

    /// <summary>Offset behind a record; of the first frame for 0.</summary>
    public long EndOf(int sequence) => _ends[sequence];

    /// <summary>A copy with other bytes.</summary>
    public DamagedJournal With(Func<byte[], byte[]> damage) => new(damage((byte[])Bytes.Clone()), _ends);

    public InMemoryFileSystem Files() => InMemoryFileSystem.From(new Dictionary<string, byte[]> { [Segment] = Bytes });

    /// <summary>Reads, recovers, recovers again: all must show exactly this many records, and the second must change nothing.</summary>
    public RecoveryReport RecoverTwice(int expected)
    {
        InMemoryFileSystem files = Files();
        Journals.AssertPrefix(Journals.ReadAll(files), expected);
        VerifyReport verified = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.True(verified.Ok, verified.FirstBadReason);
        Assert.Equal(expected, verified.LastSequence);
        RecoveryReport first;
        using (JournalWriter writer = JournalWriter.Open(Options(files) with { JournalId = null }))
        {
            first = writer.Recovery;
            Assert.Equal(expected, writer.LastSequence);
        }

        Assert.Equal(verified.TornBytes, first.TornBytes);
        Dictionary<string, byte[]> image = files.Image();
        using (JournalWriter writer = JournalWriter.Open(Options(files) with { JournalId = null }))
        {
            Assert.Equal((expected, 0), (writer.LastSequence, writer.Recovery.TornBytes));
        }

        Assert.Equal(image, files.Image());
        Journals.AssertPrefix(Journals.ReadAll(files), expected);
        return first;
    }

    /// <summary>Reader, writer and verifier all find the damage at this record, and nothing is changed.</summary>
    public JournalCorruptException AssertRefused(long sequence)
    {
        InMemoryFileSystem files = Files();
        Dictionary<string, byte[]> before = files.Image();
        Assert.Throws<JournalCorruptException>(() => Journals.ReadAll(files));
        JournalCorruptException refusal = Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Options(files)));
        VerifyReport verified = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.Equal(sequence, refusal.Sequence);
        Assert.Equal((false, sequence), (verified.Ok, verified.FirstBadSequence));
        Assert.True(verified.CrcFaults > 0);
        Assert.Equal(before, files.Image());
        return refusal;
    }

    private static JournalOptions Options(IJournalFileSystem files) =>
        Journals.Options(files) with { BlockBytes = 1 << 20, Sync = SyncPolicy.None };
}
