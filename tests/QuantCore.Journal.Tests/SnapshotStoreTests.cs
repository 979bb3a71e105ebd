using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class SnapshotStoreTests
{
    private const string Folder = "/snapshots";
    private static readonly byte[] Hash = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void The_newest_snapshot_not_beyond_the_limit_comes_back_whole()
    {
        SnapshotStore store = Filled(new InMemoryFileSystem(), 10, 20);
        Assert.True(store.TryLoadLatest(long.MaxValue, out Snapshot? newest));
        Assert.Equal((20, 7u), (newest.Sequence, newest.FormatVersion));
        Assert.Equal(Payload(20), newest.Payload.ToArray());
        Assert.Equal(Hash, newest.StateHash.ToArray());
        Assert.True(store.TryLoadLatest(19, out Snapshot? older));
        Assert.Equal(10, older.Sequence);
        Assert.False(store.TryLoadLatest(9, out _));
    }

    [Fact]
    public void Every_flipped_bit_of_the_newest_falls_back_to_the_older_and_names_the_damaged_one()
    {
        InMemoryFileSystem files = new();
        Filled(files, 10, 20);
        Dictionary<string, byte[]> image = files.Image();
        string newest = image.Keys.Max()!;
        for (int bit = 0; bit < image[newest].Length * 8; bit++)
        {
            image[newest][bit / 8] ^= (byte)(1 << (bit % 8));
            AssertFallsBack(image, newest);
            image[newest][bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Cut_at_every_byte_the_newest_falls_back_to_the_older()
    {
        InMemoryFileSystem files = new();
        Filled(files, 10, 20);
        Dictionary<string, byte[]> image = files.Image();
        string newest = image.Keys.Max()!;
        byte[] whole = image[newest];
        for (int length = 0; length < whole.Length; length++)
        {
            image[newest] = whole[..length];
            AssertFallsBack(image, newest);
        }
    }

    [Fact]
    public void A_snapshot_renamed_to_another_sequence_is_not_used()
    {
        InMemoryFileSystem files = new();
        Filled(files, 10, 20);
        Dictionary<string, byte[]> image = files.Image();
        image[Path.Combine(Folder, "snapshot-0000000000000000030.qcs")] = image[image.Keys.Max()!];
        SnapshotStore store = new(Folder, InMemoryFileSystem.From(image));
        Assert.True(store.TryLoadLatest(long.MaxValue, out Snapshot? snapshot));
        Assert.Equal(20, snapshot.Sequence);
        Assert.Contains("renamed", store.LastDamaged.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_intact_snapshots_are_kept_and_damaged_ones_do_not_count()
    {
        InMemoryFileSystem files = new();
        SnapshotStore store = Filled(files, 10, 20, 30);
        Assert.Equal([20, 30], store.List().Select(info => info.Sequence));

        Dictionary<string, byte[]> image = files.Image();
        image[image.Keys.Max()!][60] ^= 1;
        store = new SnapshotStore(Folder, InMemoryFileSystem.From(image));
        store.Write(40, Payload(40), 7, Hash);
        Assert.Equal([20, 30, 40], store.List().Select(info => info.Sequence));
    }

    [Fact]
    public void Whichever_operation_fails_an_intact_snapshot_remains()
    {
        FaultyFileSystem counting = new(new InMemoryFileSystem());
        Filled(counting, 10, 20, 30);
        for (int number = 0; number < counting.Operations.Count; number++)
        {
            InMemoryFileSystem disk = new();
            Func<int, FileOperation, Exception?> plan = FaultyFileSystem.Once(number, new IOException("No space left on device"));
            FaultyFileSystem files = new(disk) { Plan = plan, HalfWrites = true };
            int written = 0;
            try
            {
                SnapshotStore failing = new(Folder, files);
                foreach (int sequence in new[] { 10, 20, 30 })
                {
                    failing.Write(sequence, Payload(sequence), 7, Hash);
                    written = sequence;
                }
            }
            catch (IOException)
            {
                SnapshotStore after = new(Folder, disk);
                Assert.True(written == 0 || (after.TryLoadLatest(long.MaxValue, out Snapshot? found) && found.Sequence >= written));
                after.Write(40, Payload(40), 7, Hash);
                Assert.True(after.TryLoadLatest(long.MaxValue, out found));
                Assert.Equal(40, found.Sequence);
            }
        }
    }

    private static void AssertFallsBack(Dictionary<string, byte[]> image, string newest)
    {
        SnapshotStore store = new(Folder, InMemoryFileSystem.From(image));
        Assert.True(store.TryLoadLatest(long.MaxValue, out Snapshot? snapshot));
        Assert.Equal(10, snapshot.Sequence);
        Assert.Equal(Path.GetFileName(newest), store.LastDamaged.Single().FileName);
    }

    private static SnapshotStore Filled(IJournalFileSystem files, params int[] sequences)
    {
        SnapshotStore store = new(Folder, files);
        foreach (int sequence in sequences)
        {
            store.Write(sequence, Payload(sequence), 7, Hash);
        }

        return store;
    }

    private static byte[] Payload(int sequence) => [.. Enumerable.Range(0, 50 + sequence).Select(i => (byte)(i * sequence))];
}
