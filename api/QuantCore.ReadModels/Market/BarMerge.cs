using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>Longer bars out of one-minute bars, on the minutes of the trading day (the lunch break takes no time).</summary>
internal static class BarMerge
{
    public static IReadOnlyList<BarView> To(BarView[] bars, int minutes)
    {
        if (minutes <= 1) return bars;
        var merged = new List<BarView>();
        foreach (var bar in bars)
        {
            var index = TradingMinute.IndexOf(bar.EndNs);
            var endNs = TradingMinute.EndNs(bar.EndNs, ((index / minutes) * minutes) + minutes - 1);
            if (merged.Count == 0 || merged[^1].EndNs != endNs) merged.Add(bar with { EndNs = endNs });
            else merged[^1] = Join(merged[^1], bar);
        }
        return merged;
    }

    private static BarView Join(in BarView a, in BarView b) => a with
    {
        High = b.High > a.High ? b.High : a.High,
        Low = b.Low < a.Low ? b.Low : a.Low,
        Close = b.Close,
        Volume = a.Volume + b.Volume,
        Amount = a.Amount + b.Amount,
    };
}
