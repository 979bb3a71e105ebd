using System.Globalization;

namespace QuantCore.Benchmarks.Reporting;

/// <summary>Numbers for people: three digits that mean something.</summary>
internal static class Cells
{
    public static readonly string[] Heads =
        ["figure", "value", "p50 µs", "p99 µs", "p99.9 µs", "B/op", "gen0", "reference of the same run", "ratio", "aim"];

    public static string[] Of(Figure f) =>
    [
        f.Note is null ? f.Name : $"{f.Name} ({f.Note})",
        $"{Number(f.Value)} {f.Unit}",
        Number(f.P50), Number(f.P99), Number(f.P999),
        Number(f.AllocatedBytesPerOp),
        f.Gen0?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        f.Reference is null ? string.Empty : f.ReferenceValue is null ? f.Reference : $"{f.Reference}: {Number(f.ReferenceValue)} {f.Unit}",
        f.Ratio is null ? string.Empty : $"{f.Ratio:0.00} ×",
        f.Aim ?? string.Empty,
    ];

    public static string Number(double? value) => value switch
    {
        null => string.Empty,
        0 => "0",
        var v when Math.Abs(v.Value) >= 100 => v.Value.ToString("#,0", CultureInfo.InvariantCulture),
        var v when Math.Abs(v.Value) >= 10 => v.Value.ToString("0.0", CultureInfo.InvariantCulture),
        var v when Math.Abs(v.Value) < 0.005 => "0.00",
        var v => v.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
