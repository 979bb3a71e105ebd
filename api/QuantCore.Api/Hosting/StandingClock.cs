using QuantCore.Model.Seams;

namespace QuantCore.Api.Hosting;

/// <summary>The clock of a journal that is only read: it stands where the journal ends.</summary>
internal sealed class StandingClock(long nowNs) : IClock
{
    public long NowNs => nowNs;

    public long WallNs => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;
}
