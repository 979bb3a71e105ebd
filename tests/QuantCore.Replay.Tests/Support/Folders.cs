namespace QuantCore.Replay.Tests.Support;

/// <summary>Compares folders byte by byte.</summary>
internal static class Folders
{
    public static void AssertEqual(string expected, string actual)
    {
        var names = Directory.GetFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, Directory.GetFiles(actual).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList());
        foreach (var name in names)
            Assert.True(File.ReadAllBytes(Path.Combine(expected, name!)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(actual, name!))), name);
    }
}
