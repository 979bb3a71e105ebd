using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Accounts;

internal sealed class PositionEntry
{
    public Quantity Quantity { get; set; }

    public Quantity BoughtToday { get; set; }

    public Quantity Frozen { get; set; }

    public Money Cost { get; set; }

    public Money RealizedPnl { get; set; }
}
