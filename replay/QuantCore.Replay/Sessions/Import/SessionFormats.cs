namespace QuantCore.Replay.Sessions.Import;

/// <summary>The formats' names on the command line and in manifests.</summary>
public static class SessionFormats
{
    private static readonly (SessionFormat Format, string Name)[] Table =
    [
        (SessionFormat.DatayesLevel2, "datayes-l2"),
        (SessionFormat.InsightLevel2, "insight-l2"),
        (SessionFormat.SzseSnapshot, "szse-snapshot"),
        (SessionFormat.EtfTicks, "etf-ticks"),
        (SessionFormat.QuantCore, "quantcore"),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Name)];

    /// <summary>A format's name.</summary>
    public static string NameOf(SessionFormat format) => Table.First(row => row.Format == format).Name;

    /// <summary>The format of a name.</summary>
    public static bool TryParse(string name, out SessionFormat format)
    {
        format = Table.FirstOrDefault(row => row.Name == name).Format;
        return format != default;
    }
}
