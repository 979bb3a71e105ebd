using System.Globalization;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>Draws each instrument's reference price and temper.</summary>
internal sealed class InstrumentPlanner(GenerateOptions options, DayRules rules)
{
    private const int PlanStream = 1 << 28;
    private const double Level2Arrivals = 36_000;
    private const double Level1Arrivals = 14_000;

    /// <summary>The plans, in the order of the catalog.</summary>
    public IReadOnlyList<InstrumentPlan> PlanAll()
    {
        var slots = InstrumentCatalog.Take(options.Symbols, rules);
        var level2 = Math.Max(1, options.Symbols / 3);
        var plans = new List<InstrumentPlan>(slots.Count);
        for (var i = 0; i < slots.Count; i++) plans.Add(Plan(slots[i], i, i < level2));
        return plans;
    }

    private InstrumentPlan Plan(CatalogSlot slot, int index, bool wantsLevel2)
    {
        var random = new Xoshiro(options.Seed, PlanStream + (ulong)slot.Id.Value);
        var tick = slot.Board == Board.Index ? 1 : rules.Tick(slot.Board).Value;
        var preClose = PreCloseOf(slot, tick, ref random);
        var hasLevel2 = wantsLevel2 && slot.Board is not (Board.Index or Board.Bse);
        var liveliness = 0.6 + (0.9 * random.Unit());
        if (slot.Board == Board.Bse) liveliness *= 0.25;
        if (slot.IsRiskWarning) liveliness *= 0.4;
        var value = (slot.Board is Board.SseFund or Board.SzseFund ? 60_000 : 15_000) * (0.6 + (0.8 * random.Unit()));
        return new InstrumentPlan
        {
            Row = Row(slot, index, preClose),
            Lots = rules.LotOf(slot.Board),
            Tick = tick,
            HasLevel2 = hasLevel2,
            Channel = (slot.Id.Exchange == Exchange.Szse ? 2011 : 1) + index,
            Arrivals = (hasLevel2 ? Level2Arrivals : Level1Arrivals) * liveliness,
            DayVolatility = VolatilityOf(slot) * (0.8 + (0.4 * random.Unit())),
            MarketShare = slot.Board is Board.SseFund or Board.SzseFund ? 0.9 : 0.35 + (0.3 * random.Unit()),
            OrderShares = value / (preClose / (double)Price.UnitsPerYuan),
        };
    }

    private static double VolatilityOf(CatalogSlot slot) => slot.Board switch
    {
        Board.Star or Board.ChiNext => 0.021,
        Board.Bse => 0.024,
        Board.SseFund or Board.SzseFund or Board.Index => 0.010,
        _ => slot.IsRiskWarning ? 0.014 : 0.015,
    };

    private long PreCloseOf(CatalogSlot slot, long tick, ref Xoshiro random)
    {
        var (low, high) = slot.Board switch
        {
            Board.Star => (25.0, 160.0),
            Board.ChiNext => (12.0, 220.0),
            Board.Bse => (6.0, 30.0),
            Board.SseFund or Board.SzseFund => (0.9, 4.5),
            Board.Index => (2800.0, 3900.0),
            _ => slot.IsRiskWarning ? (1.6, 4.8) : slot.Id.Code == 600_519 ? (1300.0, 1800.0) : (4.0, 75.0),
        };
        var u = random.Unit();
        var yuan = low + ((high - low) * u * u);
        if (options.PreCloses is not null && options.PreCloses.TryGetValue(slot.Id, out var given) && given.Value > 0) return given.Value;
        return (long)(yuan * Price.UnitsPerYuan / tick) * tick;
    }

    private DefineInstrument Row(CatalogSlot slot, int index, long preClose)
    {
        var row = new DefineInstrument
        {
            Instrument = slot.Id,
            Name = NameOf(slot, index),
            Board = slot.Board,
            PreClose = new Price(preClose),
            IsRiskWarning = slot.IsRiskWarning,
        };
        if (slot.Board == Board.Index) return row;
        if (!rules.TryPriceLimits(Instrument.From(row), out var lower, out var upper, out _))
        {
            throw new SessionException(SessionFault.Usage,
                $"{slot.Id} has no price limits on {options.Day} from a previous close of {row.PreClose}.");
        }

        return row with { UpperLimit = upper, LowerLimit = lower };
    }

    private static string NameOf(CatalogSlot slot, int index)
    {
        var kind = slot.Board switch
        {
            Board.SseMain => "沪主",
            Board.SzseMain => "深主",
            Board.Star => "科创",
            Board.ChiNext => "创业",
            Board.Bse => "北交",
            Board.Index => "指数",
            _ => "ETF",
        };
        return (slot.IsRiskWarning ? "*ST" : string.Empty) + "模拟" + kind + (index + 1).ToString("D2", CultureInfo.InvariantCulture);
    }
}
