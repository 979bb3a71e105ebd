namespace QuantCore.Replay.Folding;

/// <summary>The order in which positions enter the hash.</summary>
internal sealed class ByAccountThenInstrument : IComparer<(string Account, uint Instrument)>
{
    public static readonly ByAccountThenInstrument Instance = new();

    public int Compare((string Account, uint Instrument) x, (string Account, uint Instrument) y)
    {
        var byAccount = string.CompareOrdinal(x.Account, y.Account);
        return byAccount != 0 ? byAccount : x.Instrument.CompareTo(y.Instrument);
    }
}
