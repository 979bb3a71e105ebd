using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>A pipeline on real files with one stock and one account.</summary>
public sealed class Rig : IDisposable
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private readonly bool _ownsFolder;

    private Rig(TempFolder folder, bool ownsFolder, PipelineOptions options, ManualClock clock)
    {
        (Folder, _ownsFolder, Options, Clock) = (folder, ownsFolder, options, clock);
        Pipeline = TradingPipeline.Start(options);
    }

    public TempFolder Folder { get; }

    public PipelineOptions Options { get; }

    public ManualClock Clock { get; }

    public TradingPipeline Pipeline { get; }

    /// <summary>Starts on a folder of its own, or on one that an earlier rig left.</summary>
    public static Rig Start(TempFolder? folder = null, Func<PipelineOptions, PipelineOptions>? change = null)
    {
        var clock = new ManualClock(Market.Open);
        var used = folder ?? new TempFolder();
        var options = new PipelineOptions
        {
            DataDirectory = used.Path,
            Mode = TradingMode.Simulated,
            Clock = clock,
            InputRingSize = 1024,
            OutputRingSize = 1024,
            ClientReserve = 64,
            SegmentBytes = 4 << 20,
        };
        return new Rig(used, folder is null, change?.Invoke(options) ?? options, clock);
    }

    /// <summary>The same on a new folder, with the trading day begun and the account opened.</summary>
    public static Rig StartTrading(TempFolder? folder = null, Func<PipelineOptions, PipelineOptions>? change = null)
    {
        var rig = Start(folder, change);
        foreach (var record in Market.Setup()) rig.Pipeline.Publish(record);
        return rig;
    }

    public CommandResult Place(string clOrdId, long shares = 100) =>
        Eventually.Result(Pipeline.SubmitAsync(Market.Buy(clOrdId, shares), Long));

    public StateHashes Hashes() => Eventually.Result(Pipeline.QueryAsync(core => core.ComputeHashes()));

    public void Settle() => Eventually.Result(Pipeline.QueryAsync(core => core.Sequence));

    /// <summary>Everything that both logs hold.</summary>
    public static List<byte[]> ReadLog(string directory)
    {
        using var reader = JournalReader.Open(directory);
        var records = new List<byte[]>();
        while (reader.Read()) records.Add(reader.Record.ToArray());
        return records;
    }

    public List<byte[]> InputLog() => ReadLog(Options.JournalDirectory);

    public List<byte[]> OutputLog() => ReadLog(Options.OutputsDirectory);

    public void Dispose()
    {
        Pipeline.Dispose();
        if (_ownsFolder) Folder.Dispose();
    }
}
