using QuantCore.Model.Markets;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>
/// Makes a plausible A-share day out of a seed: auctions, continuous trading in a real matching engine, snapshots, and order and trade
/// streams for a third of the symbols. Book, trades and snapshots agree because one engine made them.
/// </summary>
public static class SessionGenerator
{
    /// <summary>The format's name in a manifest.</summary>
    public const string FormatName = "generated";

    // Before it SSE had no closing call auction.
    private const int FirstDay = 20180820;

    /// <summary>
    /// Generates. Equal options give byte-equal sessions on every machine.
    /// Throws <see cref="SessionException"/> for a day without trading or rules, too many symbols and a target that holds something.
    /// </summary>
    public static SessionSummary Generate(GenerateOptions options, string outputDirectory, IProgress<SessionProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        SessionWriter.CheckTarget(outputDirectory, options.Force);
        var plans = new InstrumentPlanner(options, DayRules.For(options.Day)).PlanAll();
        var records = Simulate(options, plans, progress);
        ExchangeOrder.SortByTime(records.Keys);
        var rows = plans.Select(plan => plan.Row).OrderBy(row => row.Instrument).ToList();
        var draft = new SessionDraft(options.Day, rows, records);
        return SessionWriter.Write(draft, FormatName, outputDirectory, options.Force, progress);
    }

    private static RecordSet Simulate(GenerateOptions options, IReadOnlyList<InstrumentPlan> plans, IProgress<SessionProgress>? progress)
    {
        var market = new MarketPath(options.Seed, options.Day.Value);
        var (midnight, done) = (options.Day.MidnightNs, 0);
        var days = new RecordSet[plans.Count];
        // Instruments do not touch each other, so the number of threads changes nothing but the time it takes.
        Parallel.For(0, plans.Count, i =>
        {
            days[i] = plans[i].IsIndex
                ? IndexDay.Run(plans[i], market, midnight)
                : SymbolDay.Run(plans[i], market, options.Seed, options.Day.Value, midnight);
            progress?.Report(new("simulate", Interlocked.Increment(ref done), plans.Count, plans[i].Row.Instrument.ToString()));
        });
        var all = new RecordSet();
        foreach (var day in days) all.Absorb(day);
        return all;
    }

    private static void Check(GenerateOptions options)
    {
        if (options.Symbols is < 1 or > GenerateOptions.MaxSymbols)
            throw new SessionException(SessionFault.Usage, $"{options.Symbols} symbols: ask for 1 to {GenerateOptions.MaxSymbols}.");
        var rules = DayRules.For(options.Day);
        if (rules.IsKnownClosed) throw new SessionException(SessionFault.Usage, $"{options.Day} is no trading day.");
        if (options.Day.Value < FirstDay || !rules.HasRules(Board.SseMain) || !rules.HasRules(Board.SzseMain))
        {
            throw new SessionException(SessionFault.Usage,
                $"{options.Day} cannot be generated: days from 2018-08-20 on can, and the rulebook must have rules for them.");
        }

    }
}
