using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>Something on its way to the exchange. An order that found the queue full is carried to be refused.</summary>
internal readonly record struct VenueRequest(VenueRequestKind Kind, OrderId OrderId, OrderSent? Order = null);
