using System.Runtime.CompilerServices;
using QuantCore.Engine.Accounts;
using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Engine;

/// <summary>
/// The one thread that decides. It takes the journal's records in order and answers each with output records; its state and its outputs
/// are a function of those records alone, so crash recovery, backtest, audit and what-if are the same call again.
/// </summary>
public sealed partial class BusinessLogicProcessor
{
    private readonly Ledger _ledger;
    private readonly OrderEntry _entry;
    private readonly OrderCancels _cancels;
    private readonly ExecutionReports _reports;
    private readonly Administration _administration;

    /// <summary>An engine before the first record.</summary>
    public BusinessLogicProcessor()
    {
        _ledger = new Ledger(Outputs);
        _entry = new OrderEntry(State, _ledger, Outputs);
        _cancels = new OrderCancels(State, _entry, Outputs);
        _reports = new ExecutionReports(State, _ledger, _entry, _cancels, Outputs);
        _administration = new Administration(State, _ledger, _entry, _cancels, Outputs);
    }

    /// <summary>The sequence of the last input; zero before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>The outputs of the last input.</summary>
    public OutputBuffer Outputs { get; } = new();

    /// <summary>All that is known. Read it on the core's thread only.</summary>
    public EngineState State { get; } = new();

    /// <summary>
    /// Takes one record. Throws <see cref="UnknownRecordException"/> for a record this build does not know and
    /// <see cref="InvariantBreachException"/> for a bug; both are fail-stop. Business refusal is an output, never an exception.
    /// </summary>
    public void OnRecord(long sequence, ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        Invariant.Check(sequence == Sequence + 1, "sequences are contiguous");
        Invariant.Check(header.TimestampNs >= State.Session.NowNs, "journal time does not run backwards");
        Sequence = sequence;
        Outputs.Begin(sequence, header.TimestampNs, State.Configuration?.Mode ?? header.Mode);
        if (header.Source == RecordSource.Session) State.SessionPosition = header.SourceSequence;
        AdvanceTime(header.TimestampNs);
        Dispatch(sequence, record, header);
        if (State.Configuration is { } configuration && sequence % configuration.CheckpointInterval == 0) EmitCheckpoint();
    }

    /// <summary>What would happen to an order at a time (now, or the timestamp of an input about to be taken); no effect. Call it on the
    /// core's thread.</summary>
    public OrderPreview Preview(PlaceOrder order, long nowNs)
    {
        if (State.Configuration is null) return OrderPreview.Refused(new Verdict(RejectReason.SessionClosed));
        var session = State.Session;
        var (was, phases) = (session.NowNs, session.SavePhases());
        session.NowNs = Math.Max(nowNs, was);
        session.Refresh();
        var preview = _entry.Preview(order);
        session.Load(session.Day, was, phases);
        return preview;
    }

    /// <summary>Hashes the whole state, module by module. Costs in proportion to the state.</summary>
    public StateHashes ComputeHashes() => new(
        Outputs.Rolling.ToString(), State.Orders.Hash(), State.Accounts.Hash(), State.RiskHash(), State.RatesHash(), State.Market.Hash());

    private void AdvanceTime(long nowNs)
    {
        State.Session.NowNs = nowNs;
        if (nowNs >= State.Session.NextBoundaryNs) OnPhaseBoundary();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OnPhaseBoundary()
    {
        State.Session.Refresh();
        if (State.Configuration is null) return;
        _entry.OnPhaseChange();
        _cancels.OnPhaseChange();
    }

    private void Dispatch(long sequence, ReadOnlySpan<byte> record, in RecordHeader header)
    {
        switch (header.Type)
        {
            case RecordType.Quote: OnQuote(record, header.TimestampNs); break;
            case RecordType.Level2Order: OnLevel2Order(record, header.TimestampNs); break;
            case RecordType.Level2Trade: OnLevel2Trade(record, header.TimestampNs); break;
            case RecordType.Bar: OnBar(record, header.TimestampNs); break;
            case RecordType.Timer: _ = RecordCodec.ReadFixed<TimerRecord>(record); break;
            default: OnCommand(sequence, record, header); break;
        }
    }

    private void OnQuote(ReadOnlySpan<byte> record, long nowNs)
    {
        ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
        if (State.Market.Find(quote.Instrument) is { } market) market.OnQuote(record, quote, nowNs);
        else State.Market.UnknownInstrumentRecords++;
    }

    private void OnLevel2Order(ReadOnlySpan<byte> record, long nowNs)
    {
        ref readonly var order = ref RecordCodec.ReadFixed<Level2OrderRecord>(record);
        if (State.Market.Find(order.Instrument) is { } market) market.OnOrder(order, nowNs);
        else State.Market.UnknownInstrumentRecords++;
    }

    private void OnLevel2Trade(ReadOnlySpan<byte> record, long nowNs)
    {
        ref readonly var trade = ref RecordCodec.ReadFixed<Level2TradeRecord>(record);
        if (State.Market.Find(trade.Instrument) is { } market) market.OnTrade(trade, nowNs);
        else State.Market.UnknownInstrumentRecords++;
    }

    private void OnBar(ReadOnlySpan<byte> record, long nowNs)
    {
        ref readonly var bar = ref RecordCodec.ReadFixed<BarRecord>(record);
        if (State.Market.Find(bar.Instrument) is { } market) market.OnBar(bar, nowNs);
        else State.Market.UnknownInstrumentRecords++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OnCommand(long sequence, ReadOnlySpan<byte> record, in RecordHeader header)
    {
        if (header.Type != RecordType.ConfigureEngine && State.Configuration is null)
        {
            if (!IsCommand(header.Type)) throw new UnknownRecordException(header.Type, header.Version);
            Outputs.Emit(new CommandRefused
            {
                Command = header.Type, Reason = RejectReason.InvalidConfiguration, Text = "the journal has no configuration yet",
            });
            return;
        }

        switch (header.Type)
        {
            case RecordType.ConfigureEngine: _administration.Configure(RecordCodec.Decode<ConfigureEngine>(record)); break;
            case RecordType.StartTradingDay: _administration.StartDay(RecordCodec.Decode<StartTradingDay>(record)); break;
            case RecordType.DefineInstrument: _administration.Define(RecordCodec.Decode<DefineInstrument>(record)); break;
            case RecordType.OpenAccount: _administration.Open(RecordCodec.Decode<OpenAccount>(record)); break;
            case RecordType.SetRiskLimits: _administration.SetLimits(RecordCodec.Decode<SetRiskLimits>(record)); break;
            case RecordType.EngageKillSwitch: _administration.Engage(RecordCodec.Decode<EngageKillSwitch>(record)); break;
            case RecordType.ReleaseKillSwitch: _administration.Release(RecordCodec.Decode<ReleaseKillSwitch>(record)); break;
            case RecordType.PlaceOrder: _entry.Place(RecordCodec.Decode<PlaceOrder>(record), sequence); break;
            case RecordType.CancelOrder: _cancels.Cancel(RecordCodec.Decode<CancelOrder>(record)); break;
            case RecordType.CancelAllOrders: _cancels.CancelAll(RecordCodec.Decode<CancelAllOrders>(record)); break;
            case RecordType.ExecutionReport: _reports.OnReport(RecordCodec.Decode<ExecutionReport>(record)); break;
            case RecordType.CancelReject: _reports.OnCancelReject(RecordCodec.Decode<CancelReject>(record)); break;
            case RecordType.GatewayStatusChange:
                if (RecordCodec.Decode<GatewayStatusChange>(record).IsUp) _reports.OnGatewayUp();
                break;
            default: throw new UnknownRecordException(header.Type, header.Version);
        }
    }

    private static bool IsCommand(RecordType type) => type
        is (>= RecordType.ConfigureEngine and <= RecordType.OpenAccount)
        or (>= RecordType.PlaceOrder and <= RecordType.SetRiskLimits)
        or (>= RecordType.ExecutionReport and <= RecordType.GatewayStatusChange);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EmitCheckpoint()
    {
        foreach (var account in State.Accounts.All) LedgerInvariants.CheckFully(account);
        var hashes = ComputeHashes();
        Outputs.Emit(new Checkpoint
        {
            Sequence = Sequence, OutputHash = hashes.Outputs, OrdersHash = hashes.Orders, AccountsHash = hashes.Accounts,
            RiskHash = hashes.Risk, RatesHash = hashes.Rates, MarketHash = hashes.Market,
        });
    }
}
