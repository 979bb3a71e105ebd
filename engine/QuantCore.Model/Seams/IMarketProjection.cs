namespace QuantCore.Model.Seams;

/// <summary>A read model of the market, fed with the input journal beside the core. Called from one thread in journal order; at recovery
/// it gets
/// the records of the current trading day again. It must be quick: when it lags by a whole ring, the core waits. An exception is
/// fail-stop.</summary>
public interface IMarketProjection
{
    /// <summary>One journaled record of any type (look at <see cref="Messages.RecordHeader.Type"/>); the bytes are valid during the call
    /// only.</summary>
    void OnRecord(long sequence, ReadOnlySpan<byte> record);
}
