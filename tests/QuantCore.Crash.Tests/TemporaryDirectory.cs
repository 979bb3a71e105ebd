namespace QuantCore.Crash.Tests;

/// <summary>A directory that goes when the test ends.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("quantcore-crash-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
