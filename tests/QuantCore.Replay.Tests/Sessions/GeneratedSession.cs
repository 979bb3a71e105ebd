using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>One generated day that several tests look at.</summary>
public sealed class GeneratedSession : IDisposable
{
    private readonly TempFolder _temp = new();

    public GeneratedSession()
    {
        Summary = SessionGenerator.Generate(Options, _temp["session"]);
        Content = SessionContent.Read(Summary.Directory);
        Level2 = [.. Content.Orders.Select(order => new InstrumentId(order.Instrument)).Distinct().Order()];
    }

    public static GenerateOptions Options { get; } = new() { Seed = 7, Symbols = 9, Day = new TradingDay(20261120) };

    public SessionSummary Summary { get; }

    public IReadOnlyList<InstrumentId> Level2 { get; }

    internal SessionContent Content { get; }

    public void Dispose() => _temp.Dispose();
}
