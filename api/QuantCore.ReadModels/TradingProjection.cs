using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;
using QuantCore.ReadModels.Accounts;
using QuantCore.ReadModels.Events;
using QuantCore.ReadModels.Market;
using QuantCore.ReadModels.Orders;
using QuantCore.ReadModels.Risk;

namespace QuantCore.ReadModels;

/// <summary>
/// The read models that follow the core's outputs. One thread writes, any number read; the outputs of one input become visible together.
/// The same class serves the present (fed by the running pipeline) and the past (fed by a replay).
/// </summary>
public sealed class TradingProjection : IOutputProjection
{
    /// <summary>Outputs decoded before the lock is taken to apply them.</summary>
    private const int MostStaged = 512;

    private readonly ProjectionGate _gate = new();
    private readonly List<OutputEvent> _staged = new(MostStaged);
    private readonly SequenceWaiters _waiters = new();
    private EngineConfigured? _configuration;
    private TradingDay _day;
    private Checkpoint? _checkpoint;

    /// <summary>Makes empty models. Positions are valued at the prices of <paramref name="quotes"/>.</summary>
    public TradingProjection(QuoteBoard quotes, ReadModelBounds? bounds = null)
    {
        bounds ??= new ReadModelBounds();
        Quotes = quotes;
        Orders = new OrderBlotter(_gate, bounds.Orders);
        Fills = new FillLog(_gate, Orders, bounds.Fills);
        Instruments = new InstrumentDirectory(_gate);
        Accounts = new AccountBook(_gate, Instruments, quotes);
        Rejections = new RejectionLog(_gate, bounds.Rejections);
        Risk = new RiskBoard(_gate);
        Feed = new OutputFeed(_gate);
        LogIndex = new OutputLogIndex(_gate);
    }

    /// <summary>Orders.</summary>
    public OrderBlotter Orders { get; }

    /// <summary>Fills.</summary>
    public FillLog Fills { get; }

    /// <summary>Money and positions.</summary>
    public AccountBook Accounts { get; }

    /// <summary>Instruments.</summary>
    public InstrumentDirectory Instruments { get; }

    /// <summary>Refusals.</summary>
    public RejectionLog Rejections { get; }

    /// <summary>Limits and kill switches.</summary>
    public RiskBoard Risk { get; }

    /// <summary>The market beside them.</summary>
    public QuoteBoard Quotes { get; }

    /// <summary>The live outputs.</summary>
    public OutputFeed Feed { get; }

    /// <summary>Where the outputs are in the output log.</summary>
    public OutputLogIndex LogIndex { get; }

    /// <summary>The last input sequence whose effects are visible.</summary>
    public long Applied => _gate.Applied;

    /// <summary>The configuration; null before there is one.</summary>
    public EngineConfigured? Configuration => Volatile.Read(ref _configuration);

    /// <summary>The last checkpoint; null before there is one.</summary>
    public Checkpoint? LastCheckpoint => Volatile.Read(ref _checkpoint);

    /// <summary>The trading day.</summary>
    public TradingDay Day
    {
        get
        {
            lock (_gate.Sync) return _day;
        }
    }

    /// <summary>Waits until the effects of an input are visible. False when they are not within the time.</summary>
    public ValueTask<bool> WaitForAsync(long sequence, TimeSpan timeout) =>
        _gate.Applied >= sequence ? ValueTask.FromResult(true) : _waiters.WaitAsync(_gate, sequence, timeout);

    /// <inheritdoc/>
    public void OnOutput(long inputSequence, ReadOnlySpan<byte> output)
    {
        var ordinal = 1;
        if (_staged.Count > 0)
        {
            var last = _staged[^1];
            if (last.Sequence == inputSequence) ordinal = last.Ordinal + 1;
            else if (_staged.Count >= MostStaged) Flush(last.Sequence);
        }
        ref readonly var header = ref RecordHeader.Read(output);
        _staged.Add(new OutputEvent(inputSequence, ordinal, header.TimestampNs, header.Type, RecordDecoder.Decode(output)));
    }

    /// <inheritdoc/>
    public void OnBatchEnd(long inputSequence) => Flush(inputSequence);

    private void Flush(long sequence)
    {
        lock (_gate.Sync)
        {
            foreach (var output in _staged)
            {
                Apply(output);
                LogIndex.Note(output.Sequence);
            }
            _gate.Advance(sequence);
            if (Feed.HasReaders) PublishGroups();
        }
        _staged.Clear();
        _waiters.Release(_gate);
    }

    private void Apply(OutputEvent output)
    {
        switch (output.Payload)
        {
            case EngineConfigured configured: Volatile.Write(ref _configuration, configured); break;
            case Checkpoint checkpoint: Volatile.Write(ref _checkpoint, checkpoint); break;
            case TradingDayStarted started:
                _day = started.Day;
                Accounts.Apply(output);
                break;
            default:
                Orders.Apply(output);
                Fills.Apply(output);
                Accounts.Apply(output);
                Instruments.Apply(output);
                Rejections.Apply(output);
                Risk.Apply(output);
                break;
        }
    }

    private void PublishGroups()
    {
        for (var from = 0; from < _staged.Count;)
        {
            var to = from + 1;
            while (to < _staged.Count && _staged[to].Sequence == _staged[from].Sequence) to++;
            Feed.Publish(_staged.GetRange(from, to - from));
            from = to;
        }
    }
}
