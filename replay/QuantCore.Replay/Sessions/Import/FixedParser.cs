namespace QuantCore.Replay.Sessions.Import;

/// <summary>
/// Decimal text of vendor files to 0.0001 units: <c>1801.00999999999999</c>, <c>6.24467892461E9</c>. Vendors print binary doubles, so the
/// value is rounded half away from zero at the fourth decimal; that takes the noise away and nothing else, no price being finer.
/// </summary>
internal static class FixedParser
{
    /// <summary>Units in one.</summary>
    public const long One = 10_000;

    private const int Decimals = 4;
    private const int MaxDigits = 18;
    private static readonly long[] Powers = MakePowers();

    /// <summary>Parses; false for anything that is not one finite number in range.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var at = 0;
        var negative = text.Length > 0 && text[0] == (byte)'-';
        if (negative || (text.Length > 0 && text[0] == (byte)'+')) at++;
        if (!TryDigits(text, ref at, out var mantissa, out var exponent)) return false;
        if (!TryExponent(text, ref at, ref exponent) || at != text.Length) return false;
        if (!TryScale(mantissa, exponent + Decimals, out value)) return false;
        if (negative) value = -value;
        return true;
    }

    private static long[] MakePowers()
    {
        var powers = new long[MaxDigits + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, ref int at, out long mantissa, out int exponent)
    {
        mantissa = 0;
        exponent = 0;
        var (digits, significant, point) = (0, 0, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == (byte)'.' && !point)
            {
                point = true;
                continue;
            }

            if (c is < (byte)'0' or > (byte)'9') break;
            digits++;
            if (significant == MaxDigits)
            {
                if (!point) exponent++;
                continue;
            }

            mantissa = (mantissa * 10) + (c - '0');
            if (mantissa > 0) significant++;
            if (point) exponent--;
        }

        return digits > 0;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int at, ref int exponent)
    {
        if (at == text.Length) return true;
        if (text[at++] is not ((byte)'E' or (byte)'e')) return false;
        var negative = at < text.Length && text[at] == (byte)'-';
        if (at < text.Length && text[at] is (byte)'-' or (byte)'+') at++;
        var (from, power) = (at, 0);
        for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' && at - from < 4; at++)
            power = (power * 10) + (text[at] - '0');
        exponent += negative ? -power : power;
        return at > from;
    }

    private static bool TryScale(long mantissa, int power, out long value)
    {
        value = mantissa;
        if (mantissa == 0 || power == 0) return true;
        if (power < 0)
        {
            value = -power > MaxDigits ? 0 : (mantissa / Powers[-power]) + (mantissa % Powers[-power] >= Powers[-power] / 2 ? 1 : 0);
            return true;
        }

        if (power > MaxDigits || mantissa > long.MaxValue / Powers[power]) return false;
        value = mantissa * Powers[power];
        return true;
    }
}
