namespace QuantCore.Model.Seams;

/// <summary>Where gateways and feeds put records that are to enter the core.</summary>
public interface IRecordSink
{
    /// <summary>Puts a record into the input ring; waits while it is full (reports and market data are never dropped).</summary>
    void Publish(ReadOnlySpan<byte> record);
}
