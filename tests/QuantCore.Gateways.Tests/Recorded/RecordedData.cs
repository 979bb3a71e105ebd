using System.IO.Compression;

namespace QuantCore.Gateways.Tests.Recorded;

/// <summary>Finds the recorded data: QUANTCORE_DATA, else shared/data beside the repository.</summary>
internal static class RecordedData
{
    public static readonly string? Root = Find();

    public static string? Path(string relative)
    {
        if (Root is null) return null;
        var path = System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return File.Exists(path) ? path : null;
    }

    /// <summary>An archive inside an archive, in memory.</summary>
    public static ZipArchive OpenInner(string relative, string inner)
    {
        using var outer = ZipFile.OpenRead(Path(relative)!);
        using var stream = outer.GetEntry(inner)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new ZipArchive(copy, ZipArchiveMode.Read);
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("QUANTCORE_DATA");
        if (!string.IsNullOrEmpty(named)) return Directory.Exists(named) ? named : null;
        foreach (var start in new[] { AppContext.BaseDirectory, SourceFolder() })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var candidate = System.IO.Path.Combine(at.FullName, "shared", "data");
                if (Directory.Exists(candidate)) return candidate;
            }
        }

        return null;
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        System.IO.Path.GetDirectoryName(file) ?? ".";
}
