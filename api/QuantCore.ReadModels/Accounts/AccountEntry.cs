using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Accounts;

internal sealed class AccountEntry(AccountOpened opened)
{
    public AccountOpened Opened { get; } = opened;

    public Money Cash { get; set; } = opened.Cash;

    public Money Frozen { get; set; }

    public Money Fees { get; set; }

    public Money RealizedPnl { get; set; }

    public SortedDictionary<InstrumentId, PositionEntry> Positions { get; } = [];
}
