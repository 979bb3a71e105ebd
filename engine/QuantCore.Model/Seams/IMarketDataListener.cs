namespace QuantCore.Model.Seams;

/// <summary>Something that lives by the market data of a session: the simulated exchange. Called from the feed's thread only.</summary>
public interface IMarketDataListener
{
    /// <summary>A session record was published. <paramref name="position"/> is its sequence in the session.</summary>
    void OnMarketRecord(ReadOnlySpan<byte> record, long position);

    /// <summary>Called often, also when the market is silent; <paramref name="nowNs"/> is journal time.</summary>
    void Poll(long nowNs);
}
