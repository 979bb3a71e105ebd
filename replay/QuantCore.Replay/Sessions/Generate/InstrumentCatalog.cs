using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>Codes of the boards in the order in which a generated day takes them. The codes exist; names and prices are made up.</summary>
internal static class InstrumentCatalog
{
    // The first eight slots hold one of every kind.
    private static readonly Board[] Pattern =
    [
        Board.SseMain, Board.SzseMain, Board.Star, Board.ChiNext, Board.SseFund, Board.Bse, default, Board.Index,
        Board.SseMain, Board.SzseMain, Board.SseMain, Board.ChiNext, Board.SzseMain, Board.Star, Board.SzseFund, Board.SseMain,
    ];

    private static readonly Dictionary<Board, string[]> Codes = new()
    {
        [Board.SseMain] =
        [
            "600519.SH", "601318.SH", "600036.SH", "600000.SH", "601398.SH", "600900.SH",
            "603259.SH", "601899.SH", "600276.SH", "605499.SH",
        ],
        [Board.SzseMain] = ["000001.SZ", "000858.SZ", "002594.SZ", "000333.SZ", "002415.SZ", "000651.SZ", "001979.SZ", "003816.SZ"],
        [Board.Star] = ["688981.SH", "688111.SH", "688041.SH", "688012.SH", "688036.SH", "688008.SH"],
        [Board.ChiNext] = ["300750.SZ", "300059.SZ", "300760.SZ", "300124.SZ", "300274.SZ", "301236.SZ"],
        [Board.SseFund] = ["510300.SH", "510050.SH", "588000.SH", "510500.SH", "512880.SH"],
        [Board.SzseFund] = ["159915.SZ", "159919.SZ", "159949.SZ"],
        [Board.Bse] = ["430047.BJ", "835185.BJ", "832982.BJ", "836239.BJ"],
        [Board.Index] = ["000001.SH", "399001.SZ", "399006.SZ", "000300.SH", "000688.SH"],
        [default] = ["000010.SZ", "600462.SH", "000040.SZ"],
    };

    /// <summary>The first slots, leaving out boards that have no rules on the day.</summary>
    public static IReadOnlyList<CatalogSlot> Take(int count, DayRules rules)
    {
        var slots = new List<CatalogSlot>(count);
        var used = new Dictionary<Board, int>();
        var taken = new HashSet<InstrumentId>();
        for (var i = 0; slots.Count < count; i++)
        {
            var kind = Pattern[i % Pattern.Length];
            if (!HasRules(rules, kind)) kind = Board.SseMain;
            var number = used[kind] = used.GetValueOrDefault(kind) + 1;
            if (CodeOf(kind, number - 1, taken) is not { } id) continue;
            taken.Add(id);
            BoardOf.TryFrom(id, out var board);
            slots.Add(new CatalogSlot(id, board, kind == default));
        }

        return slots;
    }

    private static bool HasRules(DayRules rules, Board kind) =>
        kind is Board.Index || rules.HasRules(kind == default ? Board.SzseMain : kind);

    // After the codes listed, the next ones of the board's main range; indices are not made up.
    private static InstrumentId? CodeOf(Board kind, int number, HashSet<InstrumentId> taken)
    {
        var codes = Codes[kind];
        if (number < codes.Length) return InstrumentId.Parse(codes[number]);
        var id = kind switch
        {
            Board.SseMain => InstrumentId.Of(Exchange.Sse, 601_000 + number),
            Board.SzseMain => InstrumentId.Of(Exchange.Szse, 2_000 + number),
            Board.Star => InstrumentId.Of(Exchange.Sse, 688_100 + number),
            Board.ChiNext => InstrumentId.Of(Exchange.Szse, 300_300 + number),
            Board.SseFund => InstrumentId.Of(Exchange.Sse, 515_000 + number),
            Board.SzseFund => InstrumentId.Of(Exchange.Szse, 159_800 + number),
            Board.Bse => InstrumentId.Of(Exchange.Bse, 870_000 + number),
            _ => default,
        };
        return id == default || taken.Contains(id) ? null : id;
    }
}
