using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.Endpoints;

/// <summary>The levels of one instrument.</summary>
/// <param name="Symbol">The instrument.</param>
/// <param name="Last">Last price.</param>
/// <param name="PreClose">Previous close.</param>
/// <param name="Bids">Bid levels, best first.</param>
/// <param name="Asks">Ask levels, best first.</param>
/// <param name="EventTimeNs">The exchange's time.</param>
/// <param name="Seq">The input that brought it.</param>
public sealed record DepthAnswer(
    InstrumentId Symbol, Price Last, Price PreClose, IReadOnlyList<LevelView> Bids, IReadOnlyList<LevelView> Asks, long EventTimeNs, long Seq);
