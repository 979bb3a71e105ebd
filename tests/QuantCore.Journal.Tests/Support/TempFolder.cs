namespace QuantCore.Journal.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("journal-test-").FullName;

    public static implicit operator string(TempFolder folder) => folder.Path;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
