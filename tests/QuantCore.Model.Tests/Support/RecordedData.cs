using System.IO.Compression;

namespace QuantCore.Model.Tests.Support;

/// <summary>Recorded market data, which is never part of the repository: QUANTCORE_DATA, or shared/data beside it.</summary>
internal static class RecordedData
{
    public static string? Root { get; } = Find();

    public static string? PathOf(string relative)
    {
        if (Root is null) return null;
        var path = Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));
        return File.Exists(path) ? path : null;
    }

    public static IEnumerable<(string Name, List<string> Lines)> TextFiles(string archive, Func<string, bool> wanted)
    {
        using var zip = ZipFile.OpenRead(PathOf(archive)!);
        foreach (var entry in zip.Entries.Where(entry => wanted(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open());
            var lines = new List<string>();
            while (reader.ReadLine() is { } line) lines.Add(line);
            yield return (entry.FullName, lines);
        }
    }

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
