using QuantCore.Engine.Risk;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Seams;
using QuantCore.Pipeline;

namespace QuantCore.Api.Trading;

/// <summary>The way from the endpoints into the core.</summary>
public sealed class TradingDesk(TradingPipeline pipeline, IClock clock)
{
    /// <summary>Longer than any disk that still works; after it the client is told to ask.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The pipeline itself, for its gauges.</summary>
    public TradingPipeline Pipeline => pipeline;

    /// <summary>Places an order.</summary>
    public ValueTask<CommandResult> PlaceAsync(PlaceOrder order) => pipeline.SubmitAsync(order, AnswerTimeout);

    /// <summary>A command that must not queue behind new orders: a cancel, the kill switch, limits.</summary>
    public ValueTask<CommandResult> UrgentAsync<T>(T command)
        where T : IRecordPayload => pipeline.SubmitAsync(command, AnswerTimeout, priority: true);

    /// <summary>What would happen to an order now.</summary>
    public Task<OrderPreview> PreviewAsync(PlaceOrder order) => pipeline.QueryAsync(core => core.Preview(order, clock.NowNs));
}
