using System.Runtime.CompilerServices;

namespace QuantCore.Conformance.Tests;

/// <summary>The checkout the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Every source file of the product and its tests, without what builds make.</summary>
    public static IEnumerable<string> Sources(params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "artifacts"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    // A build for release writes no true source paths, and a build elsewhere lies outside the checkout: one of the two ways finds it.
    private static string FindRoot([CallerFilePath] string source = "")
    {
        foreach (var start in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(source) ?? string.Empty])
            for (var folder = new DirectoryInfo(start.Length == 0 ? "." : start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "QuantCore.sln")))
                    return folder.FullName;
        throw new DirectoryNotFoundException("The checkout with QuantCore.sln is neither above the tests nor where they were built from.");
    }
}
