namespace QuantCore.Benchmarks.Measuring;

/// <summary>A folder below the system's temporary folder that goes with its owner. TMPDIR (TEMP on Windows) chooses the disk.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "quantcore-bench-" + Guid.NewGuid().ToString("N")[..12]);

    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
