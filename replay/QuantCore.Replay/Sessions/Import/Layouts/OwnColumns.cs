using System.Text;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Words of our own CSV that several of its files use.</summary>
internal static class OwnColumns
{
    /// <summary><c>limit</c> or <c>market</c> and the named market kinds.</summary>
    public static OrdType OrdType(CsvRow row, int column)
    {
        if (row[column].IsEmpty) return Model.Messages.OrdType.Limit;
        if (!IsNumber(row[column]) && Enum.TryParse<OrdType>(row.Text(column), ignoreCase: true, out var type) && Enum.IsDefined(type))
            return type;
        row.Fail(column, "is not an order type");
        return default;
    }

    /// <summary>One of two words.</summary>
    public static bool IsFirst(CsvRow row, int column, string first, string second)
    {
        var text = row.Text(column);
        if (text == first) return true;
        if (text != second) row.Fail(column, $"is neither '{first}' nor '{second}'");
        return false;
    }

    /// <summary><c>1</c>, <c>true</c>; <c>0</c>, <c>false</c> or empty.</summary>
    public static bool Flag(CsvRow row, int column)
    {
        var text = row.Text(column);
        if (text is "1" or "true") return true;
        if (text is not ("" or "0" or "false")) row.Fail(column, "is neither true nor false");
        return false;
    }

    /// <summary>buy, sell; empty where allowed.</summary>
    public static Side Side(CsvRow row, int column, bool mayBeEmpty)
    {
        if (mayBeEmpty && row[column].IsEmpty) return default;
        return IsFirst(row, column, "buy", "sell") ? Model.Messages.Side.Buy : Model.Messages.Side.Sell;
    }

    /// <summary>A status by its name in <see cref="QuoteStatus"/>, in snake case; empty is not stated.</summary>
    public static QuoteStatus Status(CsvRow row, int column)
    {
        switch (Encoding.ASCII.GetString(row[column]))
        {
            case "": return QuoteStatus.NotStated;
            case "pre_open": return QuoteStatus.PreOpen;
            case "opening_auction": return QuoteStatus.OpeningAuction;
            case "continuous": return QuoteStatus.Continuous;
            case "closing_auction": return QuoteStatus.ClosingAuction;
            case "halted": return QuoteStatus.Halted;
            case "closed": return QuoteStatus.Closed;
        }

        row.Fail(column, "is not a status");
        return default;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => text[0] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+';
}
