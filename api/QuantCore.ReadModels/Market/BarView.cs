using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>A bar (K-line).</summary>
/// <param name="EndNs">Its end, ns since the Unix epoch.</param>
/// <param name="Open">Open.</param>
/// <param name="High">High.</param>
/// <param name="Low">Low.</param>
/// <param name="Close">Close.</param>
/// <param name="Volume">Shares.</param>
/// <param name="Amount">Money.</param>
public readonly record struct BarView(long EndNs, Price Open, Price High, Price Low, Price Close, Quantity Volume, Money Amount);
