namespace QuantCore.Replay.Tests.Support;

/// <summary>A test on recorded archives; skipped, with the reason, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordedDataFactAttribute : FactAttribute
{
    public RecordedDataFactAttribute(params string[] archives)
    {
        if (Array.Find(archives, archive => RecordedData.Find(archive) is null) is { } missing)
            Skip = $"recorded data '{missing}' not found: set QUANTCORE_DATA or put shared/data beside the repository";
    }
}
