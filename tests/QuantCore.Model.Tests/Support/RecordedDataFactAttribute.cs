namespace QuantCore.Model.Tests.Support;

/// <summary>A test on a recorded archive; skipped, with the reason, where the archive is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordedDataFactAttribute : FactAttribute
{
    public RecordedDataFactAttribute(string archive)
    {
        Archive = archive;
        if (RecordedData.PathOf(archive) is null)
            Skip = $"recorded data '{archive}' not found: set QUANTCORE_DATA or put shared/data beside the repository";
    }

    public string Archive { get; }
}
