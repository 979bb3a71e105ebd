using QuantCore.Replay.Sessions.Import.Layouts;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>Which layouts a format has. A file's layout is told by its columns, never by its name.</summary>
internal static class LayoutTable
{
    /// <summary>The reader for a file; null when its columns are those of no layout of the format.</summary>
    public static ILineReader? Bind(SessionFormat format, CsvHeader header, string leafName, ImportContext context) => format switch
    {
        SessionFormat.DatayesLevel2 => Datayes(header, context),
        SessionFormat.InsightLevel2 => Insight(header, context),
        SessionFormat.SzseSnapshot => SzseSnapshots.Matches(header) ? new SzseSnapshots(header, context) : null,
        SessionFormat.EtfTicks => Etf(header, leafName, context),
        SessionFormat.QuantCore => Own(header, context),
        _ => null,
    };

    private static ILineReader? Datayes(CsvHeader header, ImportContext context)
    {
        if (DatayesOrders.Matches(header)) return new DatayesOrders(header, context);
        if (DatayesTrades.Matches(header)) return new DatayesTrades(header, context);
        if (DatayesSnapshots.Matches(header)) return new DatayesSnapshots(header, context);
        return DatayesTradeData.Matches(header) ? new DatayesTradeData(header, context) : null;
    }

    private static ILineReader? Insight(CsvHeader header, ImportContext context)
    {
        if (InsightOrders.Matches(header)) return new InsightOrders(header, context);
        return InsightTrades.Matches(header) ? new InsightTrades(header, context) : null;
    }

    private static ILineReader? Etf(CsvHeader header, string leafName, ImportContext context)
    {
        if (EtfRichTrades.Matches(header)) return new EtfRichTrades(header, context);
        if (EtfRichSnapshots.Matches(header)) return new EtfRichSnapshots(header, context);
        if (!EtfFileName.TryInstrument(leafName, out var id) || context.Instruments.Find(id) is not { } facts) return null;
        if (EtfSimpleTrades.Matches(header)) return new EtfSimpleTrades(header, context, facts);
        return EtfSimpleSnapshots.Matches(header) ? new EtfSimpleSnapshots(header, context, facts) : null;
    }

    private static ILineReader? Own(CsvHeader header, ImportContext context)
    {
        if (OwnOrders.Matches(header)) return new OwnOrders(header, context);
        if (OwnTrades.Matches(header)) return new OwnTrades(header, context);
        if (OwnBars.Matches(header)) return new OwnBars(header, context);
        if (OwnQuotes.Matches(header)) return new OwnQuotes(header, context);
        return OwnInstruments.Matches(header) ? new OwnInstruments(header, context) : null;
    }
}
