namespace QuantCore.Model.Seams;

/// <summary>The time that the journaller stamps.</summary>
public interface IClock
{
    /// <summary>Journal time, ns since the Unix epoch. In simulated mode session time.</summary>
    long NowNs { get; }

    /// <summary>The host's clock, ns since the Unix epoch.</summary>
    long WallNs { get; }
}
