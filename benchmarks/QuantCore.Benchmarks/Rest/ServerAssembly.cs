namespace QuantCore.Benchmarks.Rest;

/// <summary>Where the build put the server: beside this program, in the folder of its own project.</summary>
internal static class ServerAssembly
{
    private const string Mine = "QuantCore.Benchmarks";
    private const string Theirs = "QuantCore.Api";

    public static string Path
    {
        get
        {
            // bin/Release/net10.0 below each project, or one artifacts folder with a folder per project.
            var here = AppContext.BaseDirectory.Replace('\\', '/');
            var candidates = new[] { ($"/benchmarks/{Mine}/", $"/api/{Theirs}/"), ($"/{Mine}/", $"/{Theirs}/") }
                .Where(p => here.Contains(p.Item1, StringComparison.Ordinal))
                .Select(p => System.IO.Path.Combine(here.Replace(p.Item1, p.Item2, StringComparison.Ordinal), Theirs + ".dll"))
                .ToList();
            return candidates.FirstOrDefault(File.Exists)
                ?? throw new FileNotFoundException($"The server is not built; looked for {string.Join(", ", candidates)}.");
        }
    }
}
