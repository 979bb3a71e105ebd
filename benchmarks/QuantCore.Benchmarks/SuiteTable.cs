using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Journaling;
using QuantCore.Benchmarks.Pipelines;
using QuantCore.Benchmarks.Replays;
using QuantCore.Benchmarks.Rest;
using QuantCore.Benchmarks.Rings;

namespace QuantCore.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class SuiteTable
{
    public static readonly Suite[] All =
    [
        new("ring", "ring buffer against bounded channels", 2, RingSuite.Run),
        new("journal", "durable batches against write + flush", 3, JournalSuite.Run),
        new("core", "business logic processor, market events and orders", 3, CoreSuite.Run),
        new("pipeline", "journal to decision against a bare pipe; open-loop latency", 3, PipelineSuite.Run),
        new("rest", "order over HTTP against an empty endpoint", 4, RestSuite.Run),
        new("replay", "execute and verify recorded sessions", 3, ReplaySuite.Run),
    ];

    /// <summary>Suites whose subject is not built yet, and with what it comes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Later = new Dictionary<string, string>
    {
        ["backtest"] = "The backtest suite comes with the backtester.",
        ["recovery"] = "The recovery suite comes with the recovery work.",
    };

    public static string Usage => $"""
        Usage: dotnet run -c Release --project benchmarks/QuantCore.Benchmarks -- SUITE [--json|--markdown] [--seconds N]

        {string.Join('\n', All.Select(s => $"  {s.Name,-10} {s.Summary}"))}
          all        every suite above
          micro      BenchmarkDotNet: codec, risk decision, book, checksum
          backtest, recovery: with the work they measure

          --json     one JSON document (an array for all)      --markdown  the tables of RESULTS.md
          --seconds  measured seconds per figure and side
        """;
}
