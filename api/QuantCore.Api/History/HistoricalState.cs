using QuantCore.Engine;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.History;

/// <summary>The state after one input of the past.</summary>
/// <param name="Sequence">The input.</param>
/// <param name="TimeNs">Its journal time, ns since the Unix epoch.</param>
/// <param name="Views">The read models then.</param>
/// <param name="Quotes">The market then.</param>
/// <param name="Hashes">The state's hashes then.</param>
public sealed record HistoricalState(long Sequence, long TimeNs, TradingProjection Views, QuoteBoard Quotes, StateHashes Hashes);
