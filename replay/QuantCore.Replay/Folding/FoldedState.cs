using QuantCore.Engine;
using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Replay.Folding;

/// <summary>
/// State from the output log alone: each output says what became of something, and the fold writes it down. It holds no rule, no price
/// and no decision, so it can only agree with the core if every state change is in the log.
/// </summary>
public sealed class FoldedState
{
    private readonly SortedDictionary<long, FoldedOrder> _orders = [];
    private readonly SortedDictionary<string, AccountImage> _accounts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Account, uint Instrument), PositionImage> _positions = new(ByAccountThenInstrument.Instance);
    private readonly SortedDictionary<uint, InstrumentImage> _instruments = [];
    private readonly SortedDictionary<string, RiskLimits> _limits = new(StringComparer.Ordinal) { [string.Empty] = new RiskLimits() };
    private readonly SortedDictionary<string, KillSwitchChanged> _killSwitches = new(StringComparer.Ordinal);
    private EngineConfigured? _configuration;
    private int _day;

    /// <summary>Outputs folded.</summary>
    public long Outputs { get; private set; }

    /// <summary>Writes down one output. Throws <see cref="UnknownRecordException"/> for one this build does not know.</summary>
    public void Apply(ReadOnlySpan<byte> output)
    {
        Outputs++;
        switch (RecordDecoder.Decode(output))
        {
            case OrderAccepted o: _orders.Add(o.OrderId.Value, new FoldedOrder(o)); break;
            case OrderRejected { IsRecorded: true } o: _orders.Add(o.OrderId.Value, new FoldedOrder(o)); break;
            case OrderSent o: _orders[o.OrderId.Value].Apply(o); break;
            case OrderUpdated o: _orders[o.OrderId.Value].Apply(o); break;
            case OrderFilled o: _orders[o.OrderId.Value].Apply(o); break;
            case AccountOpened o: _accounts.Add(o.Account, Opened(o)); break;
            case CashChanged o: _accounts[o.Account] = After(_accounts[o.Account], o); break;
            case PositionChanged o: _positions[(o.Account, o.Instrument.Value)] = Image(o); break;
            case InstrumentChanged o: _instruments[o.Instrument.Value] = Image(o); break;
            case TradingDayStarted o: _day = o.Day.Value; break;
            case RiskLimitsChanged o: _limits[o.Account] = o.Limits; break;
            case EngineConfigured o: _configuration = o; break;
            case KillSwitchChanged { Level: KillSwitchLevel.Released } o: _killSwitches.Remove(o.Account); break;
            case KillSwitchChanged o: _killSwitches[o.Account] = o; break;
        }
    }

    /// <summary>The same combined hash as <see cref="StateHashes.Decisions"/>.</summary>
    public string Hash() => StateHashes.Combine(OrdersHash(), AccountsHash(), RiskHash());

    /// <summary>Hash of the orders.</summary>
    public string OrdersHash()
    {
        var hasher = StateHasher.Create();
        foreach (var order in _orders.Values) order.Image().AddTo(ref hasher);
        return hasher.ToString();
    }

    /// <summary>Hash of accounts and positions.</summary>
    public string AccountsHash()
    {
        var hasher = StateHasher.Create();
        foreach (var (account, image) in _accounts)
        {
            image.AddTo(ref hasher);
            foreach (var ((owner, _), position) in _positions)
                if (owner == account && position != new PositionImage(position.Instrument, default, default, default, default, default))
                    position.AddTo(ref hasher);
        }

        return hasher.ToString();
    }

    /// <summary>Hash of configuration, day, instruments, limits and kill switches.</summary>
    public string RiskHash()
    {
        var hasher = StateHasher.Create();
        hasher.Add(_day);
        if (_configuration is { } c)
        {
            hasher.Add((long)c.Mode);
            hasher.Add(c.CheckpointInterval);
            hasher.Add(c.MaxOrders);
            hasher.Add(c.StaleQuoteNs);
        }

        foreach (var instrument in _instruments.Values) instrument.AddTo(ref hasher);
        hasher.Add(_limits.Count);
        foreach (var (account, limits) in _limits) RiskImage.AddLimits(ref hasher, account, limits);
        hasher.Add(_killSwitches.Count);
        foreach (var k in _killSwitches.Values) RiskImage.AddKillSwitch(ref hasher, k.Account, k.Level, k.Reason, k.By);
        return hasher.ToString();
    }

    private static AccountImage Opened(AccountOpened o) => new(
        o.Account, o.Cash, default, default, default, o.Cash, o.Cash, o.CommissionPer10M, o.MinCommission, o.CommissionIncludesExchangeFees);

    private static AccountImage After(AccountImage before, CashChanged o) => before with
    {
        Cash = o.Cash, Frozen = o.Frozen, Fees = o.Fees, RealizedPnl = o.RealizedPnl, DayOpenEquity = o.DayOpenEquity,
    };

    private static PositionImage Image(PositionChanged o) => new(o.Instrument, o.Quantity, o.BoughtToday, o.Frozen, o.Cost, o.RealizedPnl);

    private static InstrumentImage Image(InstrumentChanged o) => new(
        o.Instrument, o.Board, o.PreClose, o.UpperLimit, o.LowerLimit, o.IsRiskWarning, o.IsSuspended, o.ListedDays, o.IsSameDaySellable);
}
