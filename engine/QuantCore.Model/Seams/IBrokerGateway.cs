using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Model.Seams;

/// <summary>The way to a broker or to the simulated exchange. Calls come from one thread, only after the order's input is durable, and must
/// return at once; what becomes of the order comes back as journaled reports through an <see cref="IRecordSink"/>.</summary>
public interface IBrokerGateway
{
    /// <summary>The gateway's name, as in <see cref="Messages.Commands.GatewayStatusChange.Gateway"/>.</summary>
    string Name { get; }

    /// <summary>Sends an order, at most once.</summary>
    void Submit(OrderSent order);

    /// <summary>Asks for a cancel.</summary>
    void Cancel(CancelSent cancel);

    /// <summary>Asks what became of an order whose sending is not proven.</summary>
    void RequestStatus(OrderStatusRequested request);
}
