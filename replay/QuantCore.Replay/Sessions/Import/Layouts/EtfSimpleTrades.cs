using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>ETF trades, simple layout: time, price, volume, and nothing else. The instrument is in the file's name.</summary>
internal sealed class EtfSimpleTrades(CsvHeader header, ImportContext context, InstrumentFacts facts) : ILineReader
{
    private readonly int _time = header["Datetime"];
    private readonly int _price = header["Price"];
    private readonly int _quantity = header["Volume"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has("Datetime", "Price", "Volume") && !header.Has("Lastprice");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (!context.TryDateTime(row, _time, out var time)) return;
        var trade = new Level2TradeRecord
        {
            Instrument = facts.Id.Value,
            Kind = Level2TradeKind.Fill,
            EventTimeNs = time,
            Price = context.PriceOf(row, _price, facts),
            Quantity = FieldWords.Quantity(row, _quantity),
        };
        if (row.Error is null) context.Add(trade, facts, row.Line);
    }
}
