using System.Diagnostics.Metrics;
using QuantCore.Api.Trading;

namespace QuantCore.Api.Hosting;

/// <summary>The engine's own gauges for <c>/metrics</c>.</summary>
internal sealed class PlatformMetrics : IDisposable
{
    public const string MeterName = "QuantCore";
    private readonly Meter _meter = new(MeterName);

    public PlatformMetrics(Platform platform)
    {
        _meter.CreateObservableCounter("quantcore_committed_sequence", () => platform.Desk?.Pipeline.CommittedSequence ?? 0,
            description: "Last durable input.");
        _meter.CreateObservableCounter("quantcore_decided_sequence", () => platform.DecidedSequence, description: "Last decided input.");
        _meter.CreateObservableCounter("quantcore_applied_sequence", () => platform.Views.Applied,
            description: "Last input visible in read models.");
        _meter.CreateObservableGauge("quantcore_ring_free", () => platform.Desk?.Pipeline.RemainingCapacity ?? 0, description: "Free input slots.");
        _meter.CreateObservableCounter("quantcore_overloaded", () => platform.Desk?.Pipeline.OverloadedCount ?? 0,
            description: "Commands refused as overload.");
        _meter.CreateObservableGauge("quantcore_orders_working", () => platform.Views.Orders.Working, description: "Working orders.");
        _meter.CreateObservableCounter("quantcore_fills", () => platform.Views.Fills.Count, description: "Fills.");
    }

    public void Dispose() => _meter.Dispose();
}
