using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Model.Tests.Markets;

/// <summary>The rules once more, slowly and in decimals, written from the text and not from the code under test.</summary>
internal static class DecimalTwin
{
    public static (decimal Lower, decimal Upper) Limits(decimal preClose, decimal rate, decimal tick, bool truncates)
    {
        var up = preClose * (1 + rate) / tick;
        var down = preClose * (1 - rate) / tick;
        var upper = tick * (truncates ? Math.Floor(up) : Math.Floor(up + 0.5m));
        var lower = tick * (truncates ? Math.Ceiling(down) : Math.Floor(down + 0.5m));
        if (upper <= preClose) upper = preClose + tick;
        if (lower >= preClose) lower = preClose - tick;
        return (lower < tick ? tick : lower, upper);
    }

    public static decimal Cage(Side side, decimal reference, decimal rate, int minTicks, decimal tick)
    {
        if (side == Side.Buy) return Math.Max(Math.Floor(reference * (1 + rate) / tick) * tick, reference + (minTicks * tick));
        var bound = Math.Min(Math.Ceiling(reference * (1 - rate) / tick) * tick, reference - (minTicks * tick));
        return bound < tick ? tick : bound;
    }

    public static decimal Fee(decimal amount, decimal rate) => Math.Floor((amount * rate * 100) + 0.5m) / 100;

    public static decimal Total(Side side, Board board, decimal amount, decimal commissionRate, decimal minimum, bool isInclusive,
        FeeRates rates)
    {
        if (amount <= 0) return 0;
        var isFund = board is Board.SseFund or Board.SzseFund;
        var total = Math.Max(minimum, Fee(amount, commissionRate));
        if (side == Side.Sell && !isFund) total += Fee(amount, rates.Stamp);
        if (!isFund) total += Fee(amount, rates.Transfer);
        if (!isInclusive) total += Fee(amount, rates.Handling) + Fee(amount, rates.Regulatory);
        return total;
    }

    internal sealed record FeeRates(decimal Stamp, decimal Transfer, decimal Handling, decimal Regulatory);
}
