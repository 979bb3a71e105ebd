using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Sources;

/// <summary>The host's clock: journal time in the real-time modes.</summary>
public sealed class SystemClock : IClock
{
    /// <summary>The shared instance; it has no state.</summary>
    public static SystemClock Instance { get; } = new();

    /// <inheritdoc/>
    public long NowNs => WallNs;

    /// <inheritdoc/>
    public long WallNs => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;
}
