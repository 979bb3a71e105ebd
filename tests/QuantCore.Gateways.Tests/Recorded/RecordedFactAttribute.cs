namespace QuantCore.Gateways.Tests.Recorded;

/// <summary>A fact that needs a file of the recorded data and is reported as skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordedFactAttribute : FactAttribute
{
    public RecordedFactAttribute(string file)
    {
        if (RecordedData.Path(file) is null)
            Skip = $"recorded data '{file}' not found: set QUANTCORE_DATA or put shared/data beside the repository";
    }
}
