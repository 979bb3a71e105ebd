using System.Runtime.CompilerServices;
using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.MarketData;

/// <summary>Every instrument's market. The id is a sparse number, so it is looked up through pages of 1,024 codes: two loads, no
/// hashing.</summary>
public sealed class MarketBoard
{
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;
    private const int Pages = 4 << (20 - PageBits);
    private readonly InstrumentMarket?[]?[] _pages = new InstrumentMarket?[Pages][];
    private readonly List<InstrumentMarket> _all = [];

    /// <summary>All of them, in the order they were defined.</summary>
    public IReadOnlyList<InstrumentMarket> All => _all;

    /// <summary>Market records of instruments without a row.</summary>
    public long UnknownInstrumentRecords { get; internal set; }

    /// <summary>The instrument's market, if it has a row.</summary>
    public InstrumentMarket? Find(InstrumentId id) => Find(id.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal InstrumentMarket? Find(uint id)
    {
        var page = id >> PageBits;
        if (page >= Pages) return null;
        var markets = _pages[page];
        return markets?[id & (PageSize - 1)];
    }

    internal InstrumentMarket Define(Instrument row)
    {
        var market = Find(row.Id);
        if (market is not null)
        {
            market.Row = row;
            return market;
        }

        market = new InstrumentMarket(row);
        var page = row.Id.Value >> PageBits;
        Invariant.Check(page < Pages, "an instrument id names one of the three exchanges");
        (_pages[page] ??= new InstrumentMarket?[PageSize])[row.Id.Value & (PageSize - 1)] = market;
        _all.Add(market);
        return market;
    }

    internal string Hash()
    {
        var hasher = StateHasher.Create();
        hasher.Add(UnknownInstrumentRecords);
        foreach (var market in _all.OrderBy(m => m.Row.Id.Value)) market.AddTo(ref hasher);
        return hasher.ToString();
    }
}
