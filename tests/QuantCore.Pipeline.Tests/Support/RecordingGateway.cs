using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>Remembers what it was asked to do.</summary>
public sealed class RecordingGateway : IBrokerGateway
{
    private readonly Lock _lock = new();
    private readonly List<OrderSent> _orders = [];
    private readonly List<CancelSent> _cancels = [];
    private readonly List<OrderStatusRequested> _requests = [];

    public string Name => "test";

    public Action<OrderSent>? OnSubmit { get; set; }

    public IReadOnlyList<OrderSent> Orders => Copy(_orders);

    public IReadOnlyList<CancelSent> Cancels => Copy(_cancels);

    public IReadOnlyList<OrderStatusRequested> Requests => Copy(_requests);

    public void Submit(OrderSent order)
    {
        lock (_lock) _orders.Add(order);
        OnSubmit?.Invoke(order);
    }

    public void Cancel(CancelSent cancel)
    {
        lock (_lock) _cancels.Add(cancel);
    }

    public void RequestStatus(OrderStatusRequested request)
    {
        lock (_lock) _requests.Add(request);
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (_lock) return [.. list];
    }
}
