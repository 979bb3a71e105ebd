using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>What day to generate. Equal options give a byte-equal session.</summary>
public sealed record GenerateOptions
{
    /// <summary>The most symbols; they are simulated in memory.</summary>
    public const int MaxSymbols = 500;

    /// <summary>Where the random numbers start.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many instruments, 1 to <see cref="MaxSymbols"/>; from 8 on every board is there.</summary>
    public required int Symbols { get; init; }

    /// <summary>The trading day; its rules apply.</summary>
    public required TradingDay Day { get; init; }

    /// <summary>Reference prices to continue from, for example the closes of the day generated before; others are drawn.</summary>
    public IReadOnlyDictionary<InstrumentId, Price>? PreCloses { get; init; }

    /// <summary>Replace an existing session.</summary>
    public bool Force { get; init; }
}
