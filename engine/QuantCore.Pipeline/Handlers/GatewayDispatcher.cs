using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Handlers;

/// <summary>Hands orders, cancels and status requests to the gateway, once each, as they are decided. Recovery never comes here: what an
/// earlier process may have sent is asked about, not sent again.</summary>
internal sealed class GatewayDispatcher(IBrokerGateway? gateway)
{
    public void Dispatch(ReadOnlySpan<RingSlot> batch)
    {
        if (gateway is null) return;
        foreach (var slot in batch)
        {
            if (slot.Kind == SlotKind.Record) Dispatch(gateway, slot.Record);
        }
    }

    private static void Dispatch(IBrokerGateway gateway, ReadOnlySpan<byte> output)
    {
        switch (RecordHeader.Read(output).Type)
        {
            case RecordType.OrderSent:
                gateway.Submit(RecordCodec.Decode<OrderSent>(output));
                break;
            case RecordType.CancelSent:
                gateway.Cancel(RecordCodec.Decode<CancelSent>(output));
                break;
            case RecordType.OrderStatusRequested:
                gateway.RequestStatus(RecordCodec.Decode<OrderStatusRequested>(output));
                break;
            default:
                break;
        }
    }
}
