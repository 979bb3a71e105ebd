using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;
using QuantCore.ReadModels.Market;

namespace QuantCore.ReadModels.Accounts;

/// <summary>Money and positions of every account, valued at the last price when they are read.</summary>
public sealed class AccountBook
{
    private readonly ProjectionGate _gate;
    private readonly InstrumentDirectory _instruments;
    private readonly QuoteBoard _quotes;
    private readonly SortedDictionary<string, AccountEntry> _accounts = new(StringComparer.Ordinal);

    internal AccountBook(ProjectionGate gate, InstrumentDirectory instruments, QuoteBoard quotes)
    {
        _gate = gate;
        _instruments = instruments;
        _quotes = quotes;
    }

    /// <summary>Every account, by id.</summary>
    public Page<AccountView> List()
    {
        lock (_gate.Sync) return new Page<AccountView>([.. _accounts.Values.Select(View)], null, _gate.Applied);
    }

    /// <summary>One account; null when there is none.</summary>
    public AccountView? Find(string account)
    {
        lock (_gate.Sync) return _accounts.TryGetValue(account, out var entry) ? View(entry) : null;
    }

    /// <summary>An account's positions by symbol, those sold out left out; null when there is no such account.</summary>
    public Page<PositionView>? Positions(string account)
    {
        lock (_gate.Sync)
        {
            if (!_accounts.TryGetValue(account, out var entry)) return null;
            var held = entry.Positions.Where(static p => p.Value.Quantity != Quantity.Zero).Select(p => View(account, p.Key, p.Value));
            return new Page<PositionView>([.. held], null, _gate.Applied);
        }
    }

    internal void Apply(OutputEvent output)
    {
        switch (output.Payload)
        {
            case AccountOpened opened: _accounts[opened.Account] = new AccountEntry(opened); break;
            case CashChanged cash: Change(cash); break;
            case PositionChanged position: Change(position); break;
            case TradingDayStarted: Settle(); break;
        }
    }

    private void Change(CashChanged cash)
    {
        if (!_accounts.TryGetValue(cash.Account, out var entry)) return;
        entry.Cash = cash.Cash;
        entry.Frozen = cash.Frozen;
        entry.Fees = cash.Fees;
        entry.RealizedPnl = cash.RealizedPnl;
    }

    private void Change(PositionChanged change)
    {
        if (!_accounts.TryGetValue(change.Account, out var account)) return;
        if (!account.Positions.TryGetValue(change.Instrument, out var position))
            account.Positions.Add(change.Instrument, position = new PositionEntry());
        position.Quantity = change.Quantity;
        position.BoughtToday = change.BoughtToday;
        position.Frozen = change.Frozen;
        position.Cost = change.Cost;
        position.RealizedPnl = change.RealizedPnl;
    }

    // T+1: what was bought yesterday may be sold today.
    private void Settle()
    {
        foreach (var account in _accounts.Values)
        {
            foreach (var position in account.Positions.Values) position.BoughtToday = Quantity.Zero;
        }
    }

    private AccountView View(AccountEntry entry)
    {
        var value = Money.Zero;
        var cost = Money.Zero;
        foreach (var (symbol, position) in entry.Positions)
        {
            value += Value(symbol, position, out _);
            cost += position.Cost;
        }
        var opened = entry.Opened;
        return new AccountView(
            opened.Account, entry.Cash, entry.Cash - entry.Frozen, entry.Frozen, value, entry.Cash + value, opened.Cash, entry.Fees,
                entry.RealizedPnl,
            value - cost, opened.CommissionPer10M, opened.MinCommission);
    }

    private PositionView View(string account, InstrumentId symbol, PositionEntry position)
    {
        var value = Value(symbol, position, out var last);
        var settled = _instruments.IsSameDaySellable(symbol) ? position.Quantity : position.Quantity - position.BoughtToday;
        var average = position.Quantity == Quantity.Zero
            ? 0m
            : decimal.Round(position.Cost.ToYuan() / position.Quantity.Shares, 4, MidpointRounding.AwayFromZero);
        return new PositionView(
            account, symbol, position.Quantity, position.BoughtToday, settled - position.Frozen, position.Frozen, position.Cost, average,
                last, value,
            value - position.Cost, position.RealizedPnl);
    }

    private Money Value(InstrumentId symbol, PositionEntry position, out Price last)
    {
        last = _quotes.LastPrice(symbol);
        if (last.IsNone) last = _instruments.PreClose(symbol);
        return last.IsNone ? position.Cost : last.Times(position.Quantity);
    }
}
