using QuantCore.Model.Hashing;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class StateHasherTests
{
    [Fact]
    public void The_hash_of_known_content_never_changes()
    {
        // Written in checkpoints of journals: a change here breaks the verification of every old journal.
        var hasher = StateHasher.Create();
        hasher.Add(42);
        hasher.Add(true);
        hasher.Add("600519.SH");
        hasher.Add([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Equal(Known, hasher.ToString());
    }

    [SeededProperty]
    public void It_continues_from_its_lanes(long[] numbers, long more)
    {
        var whole = StateHasher.Create();
        foreach (var number in numbers) whole.Add(number);
        var continued = StateHasher.FromLanes(whole.Lanes.A, whole.Lanes.B);
        whole.Add(more);
        continued.Add(more);
        Assert.Equal(whole.ToString(), continued.ToString());
    }

    [SeededProperty]
    public void One_changed_number_changes_the_hash(long[] numbers, byte at, byte bit)
    {
        if (numbers.Length == 0) return;
        var changed = numbers.ToArray();
        changed[at % numbers.Length] ^= 1L << (bit % 64);
        Assert.NotEqual(Hash(numbers), Hash(changed));
    }

    [Fact]
    public void Order_and_boundaries_count()
    {
        Assert.NotEqual(Hash(1, 2), Hash(2, 1));
        Assert.NotEqual(Text("ab", "c"), Text("a", "bc"));
        Assert.NotEqual(Bytes([0]), Bytes([0, 0]));
        Assert.NotEqual(Hash(), Hash(0));
    }

    private const string Known = "62ff7ac80deda72b90a3b2d4d0078267";

    private static string Hash(params long[] numbers)
    {
        var hasher = StateHasher.Create();
        foreach (var number in numbers) hasher.Add(number);
        return hasher.ToString();
    }

    private static string Text(params string[] texts)
    {
        var hasher = StateHasher.Create();
        foreach (var text in texts) hasher.Add(text);
        return hasher.ToString();
    }

    private static string Bytes(byte[] bytes)
    {
        var hasher = StateHasher.Create();
        hasher.Add(bytes);
        return hasher.ToString();
    }
}
