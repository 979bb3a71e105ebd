namespace QuantCore.Replay.Tests.Support;

/// <summary>Recorded market data, which is never part of the repository: QUANTCORE_DATA, or shared/data beside it.</summary>
internal static class RecordedData
{
    public static string? Root { get; } = Find();

    public static string? Find(string relative)
    {
        if (Root is null) return null;
        var path = Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));
        return File.Exists(path) ? path : null;
    }

    public static string PathOf(string relative) => Find(relative) ?? throw new FileNotFoundException(relative);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("QUANTCORE_DATA") is { Length: > 0 } set) return Directory.Exists(set) ? set : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
