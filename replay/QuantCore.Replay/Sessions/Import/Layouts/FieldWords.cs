using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>The words vendors use for sides, kinds and markets. A word that is not known makes the row bad; nothing is guessed.</summary>
internal static class FieldWords
{
    /// <summary>B or 1 buys, S or 2 sells.</summary>
    public static Side Side(CsvRow row, int column)
    {
        switch (One(row, column))
        {
            case (byte)'B' or (byte)'1': return Model.Messages.Side.Buy;
            case (byte)'S' or (byte)'2': return Model.Messages.Side.Sell;
        }

        row.Fail(column, "is not a side");
        return default;
    }

    /// <summary>Who took: B or 1, S or 2; N or 0 in a call auction.</summary>
    public static Side Aggressor(CsvRow row, int column) =>
        One(row, column) is (byte)'N' or (byte)'0' ? default : Side(row, column);

    /// <summary>A or 2 adds, D or 10 deletes.</summary>
    public static Level2OrderKind OrderKind(CsvRow row, int column)
    {
        var text = row[column];
        if (text.SequenceEqual("A"u8) || text.SequenceEqual("2"u8)) return Level2OrderKind.Add;
        if (text.SequenceEqual("D"u8) || text.SequenceEqual("10"u8)) return Level2OrderKind.Delete;
        row.Fail(column, "neither adds nor deletes an order");
        return default;
    }

    /// <summary>F fills, 4 cancels.</summary>
    public static Level2TradeKind ExecType(CsvRow row, int column)
    {
        switch (One(row, column))
        {
            case (byte)'F': return Level2TradeKind.Fill;
            case (byte)'4': return Level2TradeKind.Cancel;
        }

        row.Fail(column, "is neither a fill (F) nor a cancel (4)");
        return default;
    }

    /// <summary>SH or SZ.</summary>
    public static Exchange Market(CsvRow row, int column)
    {
        var text = row[column];
        if (text.SequenceEqual("SH"u8)) return Exchange.Sse;
        if (text.SequenceEqual("SZ"u8)) return Exchange.Szse;
        row.Fail(column, "is not a market (SH, SZ)");
        return default;
    }

    /// <summary>A number of shares that must be there and not be zero.</summary>
    public static long Quantity(CsvRow row, int column)
    {
        var shares = row.Required(column);
        if (shares == 0) row.Fail(column, "is no quantity");
        return shares;
    }

    /// <summary>A channel number.</summary>
    public static int Channel(CsvRow row, int column)
    {
        var channel = row.Required(column);
        if (channel > int.MaxValue) row.Fail(column, "is not a channel number");
        return (int)Math.Min(channel, int.MaxValue);
    }

    private static byte One(CsvRow row, int column) => row[column] is { Length: 1 } text ? text[0] : default;
}
