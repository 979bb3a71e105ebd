using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>An instrument to generate: a code that exists, a kind, and where its price is drawn.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Board">Its board.</param>
/// <param name="IsRiskWarning">To be treated as ST.</param>
internal sealed record CatalogSlot(InstrumentId Id, Board Board, bool IsRiskWarning);
