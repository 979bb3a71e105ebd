namespace QuantCore.Replay.Sessions.Import;

/// <summary>The day a file's path tells: <c>20230201/entrust.csv</c>, <c>2020/08/03/x.csv</c>, <c>l2_2023-02-01.zip/…</c>.</summary>
internal static class PathDay
{
    /// <summary>The last date in the path as yyyymmdd, or zero.</summary>
    public static int Of(string path)
    {
        for (var end = path.Length; end >= 8; end--)
        {
            var day = end >= 10 && IsAlone(path, end - 10, end) ? Separated(path.AsSpan(end - 10, 10)) : 0;
            if (day == 0 && IsAlone(path, end - 8, end)) day = Packed(path.AsSpan(end - 8, 8));
            if (day > 0) return day;
        }

        return 0;
    }

    private static bool IsAlone(string path, int from, int end) =>
        (from == 0 || !char.IsAsciiDigit(path[from - 1])) && (end == path.Length || !char.IsAsciiDigit(path[end]));

    private static int Packed(ReadOnlySpan<char> text)
    {
        var day = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return 0;
            day = (day * 10) + (c - '0');
        }

        return TimeParser.IsDate(day) ? day : 0;
    }

    private static int Separated(ReadOnlySpan<char> text)
    {
        if (text[4] != text[7] || text[4] is not ('/' or '-' or '.' or '_')) return 0;
        return Packed([.. text[..4], .. text.Slice(5, 2), .. text[8..]]);
    }
}
