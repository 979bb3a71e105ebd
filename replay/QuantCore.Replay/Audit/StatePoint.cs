using System.Globalization;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Audit;

/// <summary>A moment in a journal: a sequence, or a time.</summary>
/// <param name="Sequence">The sequence, when it is one.</param>
/// <param name="TimeNs">The time, ns since the Unix epoch, when it is one.</param>
public readonly record struct StatePoint(long? Sequence, long? TimeNs)
{
    /// <summary>Parses <c>1042</c>, <c>2023-02-01T10:30:00</c> (Shanghai) or an RFC 3339 time.</summary>
    public static bool TryParse(string text, out StatePoint point)
    {
        point = default;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            point = new StatePoint(sequence, null);
            return true;
        }

        if (!ShanghaiTime.TryParse(text, out var ns)) return false;
        point = new StatePoint(null, ns);
        return true;
    }
}
