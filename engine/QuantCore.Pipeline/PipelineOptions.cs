using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Seams;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Sources;

namespace QuantCore.Pipeline;

/// <summary>How a <see cref="TradingPipeline"/> runs.</summary>
public sealed record PipelineOptions
{
    /// <summary>Holds <c>journal/</c>, <c>outputs/</c> and <c>snapshots/</c>; created when absent.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The mode. An existing journal of another mode is refused.</summary>
    public required TradingMode Mode { get; init; }

    /// <summary>When the input journal reaches the disk. The output log follows at intervals: it can be derived again.</summary>
    public SyncPolicy Sync { get; init; } = SyncPolicy.EveryBatch;

    /// <summary>Longest time between syncs under <see cref="SyncPolicy.Interval"/>.</summary>
    public TimeSpan SyncInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Slots of the input ring, a power of two; each owns 1 KiB.</summary>
    public int InputRingSize { get; init; } = 16_384;

    /// <summary>Slots of the output ring, a power of two; each owns 1 KiB.</summary>
    public int OutputRingSize { get; init; } = 8_192;

    /// <summary>Input slots that ordinary commands and questions must leave free, for reports, cancels, the kill switch and market
    /// data.</summary>
    public int ClientReserve { get; init; } = 1_024;

    /// <summary>Size of a journal segment, bytes.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;

    /// <summary>Journal time; a <see cref="SessionClock"/> in simulated mode.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>Where orders go; null sends none. See <see cref="GatewayFactory"/> for one that needs the recovered state.</summary>
    public IBrokerGateway? Gateway { get; init; }

    /// <summary>Makes the gateway from the recovered state, before any thread runs and before the core is told that the gateway is up;
    /// used when <see cref="Gateway"/> is null. The simulated exchange is rebuilt here.</summary>
    public Func<RecoveredState, IBrokerGateway?>? GatewayFactory { get; init; }

    /// <summary>Read models of what was decided.</summary>
    public IReadOnlyList<IOutputProjection> Projections { get; init; } = [];

    /// <summary>Read models of the market.</summary>
    public IReadOnlyList<IMarketProjection> MarketProjections { get; init; } = [];

    /// <summary>The first record of a new journal; null writes one with the defaults. Ignored for an existing journal.</summary>
    public ConfigureEngine? Configuration { get; init; }

    /// <summary>The files; null is the operating system's.</summary>
    public IJournalFileSystem? FileSystem { get; init; }

    /// <summary>How the handlers wait.</summary>
    public PipelineWait Wait { get; init; } = PipelineWait.Blocking;

    /// <summary>Folder of the input journal.</summary>
    public string JournalDirectory => Path.Combine(DataDirectory, "journal");

    /// <summary>Folder of the output log.</summary>
    public string OutputsDirectory => Path.Combine(DataDirectory, "outputs");

    /// <summary>Folder of the snapshots.</summary>
    public string SnapshotsDirectory => Path.Combine(DataDirectory, "snapshots");

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrEmpty(DataDirectory);
        if (!Enum.IsDefined(Mode) || Mode == TradingMode.Replay) throw new ArgumentException($"A pipeline cannot run in mode {Mode}.");
        RequirePowerOfTwo(InputRingSize, nameof(InputRingSize));
        RequirePowerOfTwo(OutputRingSize, nameof(OutputRingSize));
        if (ClientReserve < 0 || ClientReserve >= InputRingSize)
            throw new ArgumentException($"ClientReserve must be at least 0 and less than InputRingSize, not {ClientReserve}.");
        if (Configuration is { } configuration && configuration.Mode != Mode)
            throw new ArgumentException($"The configuration is for mode {configuration.Mode}, the pipeline for {Mode}.");
    }

    private static void RequirePowerOfTwo(int size, string name)
    {
        // The core claims up to 64 output slots at once.
        if (size < 64 || !int.IsPow2(size)) throw new ArgumentException($"{name} must be a power of two and at least 64, not {size}.");
    }
}
