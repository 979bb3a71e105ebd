using Disruptor;
using Disruptor.Dsl;
using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Seams;
using QuantCore.Pipeline.Handlers;
using QuantCore.Pipeline.Recovery;

namespace QuantCore.Pipeline;

/// <summary>
/// The core between its two rings: input ring (journaller, then core and market read models), output ring (output log, gateway, read
/// models,
/// answers). Everything public may be called from any thread.
/// </summary>
public sealed partial class TradingPipeline : IRecordSink, IDisposable
{
    private const int DefaultCheckpointInterval = 1_000;
    private const int DefaultMaxOrders = 1_000_000;
    private const long DefaultStaleQuoteNs = 60_000_000_000;

    private readonly PipelineOptions _options;
    private readonly JournalWriter _journal;
    private readonly JournalWriter _outputLog;
    private readonly SnapshotStore _snapshots;
    private readonly FailStopGate _gate = new();
    private readonly Disruptor<RingSlot> _input;
    private readonly Disruptor<RingSlot> _output;
    private readonly RingBuffer<RingSlot> _ring;
    private readonly Journaller _journaller;
    private readonly BusinessLogicHandler _core;
    private readonly MarketProjectionHandler? _market;
    private readonly OutputStage _outputs;
    private readonly SemaphoreSlim _snapshotting = new(1, 1);
    private int _state = (int)PipelineState.Running;
    private int _publishing;
    private long _overloaded;

    private TradingPipeline(PipelineOptions options, RecoveredLogs logs)
    {
        _options = options;
        (_journal, _outputLog, _snapshots, Recovery) = (logs.Journal, logs.Outputs, logs.Snapshots, logs.Summary);
        _input = new Disruptor<RingSlot>(
            () => new RingSlot(), options.InputRingSize, TaskScheduler.Default, ProducerType.Multi, options.Wait.Create());
        _output = new Disruptor<RingSlot>(
            () => new RingSlot(), options.OutputRingSize, TaskScheduler.Default, ProducerType.Single, options.Wait.Create());
        _ring = _input.RingBuffer;
        var sinkState = new RecoveredState(logs.Processor, this, options.JournalDirectory, logs.LastTimestampNs, logs.Summary);
        Gateway = options.Gateway ?? options.GatewayFactory?.Invoke(sinkState);
        LastTimestampNs = logs.LastTimestampNs;

        _market = options.MarketProjections.Count == 0 ? null : new MarketProjectionHandler(options.MarketProjections, _gate);
        _journaller = new Journaller(_journal, options.Clock, options.Mode, logs.LastTimestampNs, _market is null ? 1 : 2, _gate);
        _core = new BusinessLogicHandler(logs.Processor, _journaller, _output.RingBuffer, logs.Position, _gate);
        _outputs = new OutputStage(
            new OutputLog(_outputLog), new GatewayDispatcher(Gateway), new ProjectionFeed(options.Projections),
            logs.Position.Sequence, _gate);
        var journaled = _input.HandleEventsWith(_journaller);
        journaled.Then(_market is null ? [_core] : [_core, _market]);
        _output.HandleEventsWith(_outputs);
    }

    /// <summary>Raised once, on a thread of the pool, when the pipeline fail-stops; the host exits with 70.</summary>
    public event Action<FailStop>? FailStopped
    {
        add => _gate.Failed += value;
        remove => _gate.Failed -= value;
    }

    /// <summary>What the pipeline does.</summary>
    public PipelineState State => _gate.IsClosed ? PipelineState.FailStopped : (PipelineState)Volatile.Read(ref _state);

    /// <summary>Why it fail-stopped; null when it did not.</summary>
    public FailStop? Failure => _gate.Failure;

    /// <summary>What recovery did at the start.</summary>
    public RecoverySummary Recovery { get; }

    /// <summary>Where orders go; null when nowhere.</summary>
    public IBrokerGateway? Gateway { get; }

    /// <summary>Journal time of the last record at the start, ns since the Unix epoch; zero for a new journal.</summary>
    public long LastTimestampNs { get; }

    /// <summary>The last sequence committed to the input journal, as durable as the sync policy makes it.</summary>
    public long CommittedSequence => _journaller.Committed;

    /// <summary>The last sequence the core has decided.</summary>
    public long DecidedSequence => _core.Decided;

    /// <summary>The last input whose effects, if it had any, the read models have.</summary>
    public long VisibleSequence => _outputs.Visible;

    /// <summary>Free slots of the input ring.</summary>
    public long RemainingCapacity => _ring.GetRemainingCapacity();

    /// <summary>Slots of the input ring.</summary>
    public int Capacity => _ring.BufferSize;

    /// <summary>Commands and questions refused because the ring was too full, since the start.</summary>
    public long OverloadedCount => Volatile.Read(ref _overloaded);

    /// <summary>Recovers, then starts the threads. A new journal begins with its configuration; then the core is told that the gateway
    /// is up,
    /// so that it asks about every order whose sending is not proven.</summary>
    /// <exception cref="RecoveryFailedException">The state cannot be rebuilt with certainty.</exception>
    /// <exception cref="JournalCorruptException">A log is damaged beyond a torn tail.</exception>
    /// <exception cref="JournalLockedException">Another process has the journal open.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static TradingPipeline Start(
        PipelineOptions options, IProgress<RecoveryProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var logs = new PipelineRecovery(options, progress, cancellation).Run();
        try
        {
            var pipeline = new TradingPipeline(options, logs);
            pipeline._output.Start();
            pipeline._input.Start();
            pipeline.Introduce(logs.Position.Sequence == 0);
            return pipeline;
        }
        catch
        {
            logs.Outputs.Dispose();
            logs.Journal.Dispose();
            throw;
        }
    }

    private void Introduce(bool isNew)
    {
        if (isNew)
        {
            PublishCommand(_options.Configuration ?? new ConfigureEngine
            {
                Mode = _options.Mode,
                CheckpointInterval = DefaultCheckpointInterval,
                MaxOrders = DefaultMaxOrders,
                StaleQuoteNs = DefaultStaleQuoteNs,
            });
        }

        if (Gateway is not null) PublishCommand(new GatewayStatusChange { Gateway = Gateway.Name, IsUp = true, Text = "started" });
    }

    private void PublishCommand<T>(T command)
        where T : IRecordPayload => Publish(RecordCodec.Encode(new RecordHeader { Source = RecordSource.System }, command));
}
