namespace QuantCore.Gateways.Simulated;

/// <summary>What happened to the simulated exchange from outside its session.</summary>
public enum VenueActionKind : byte
{
    /// <summary>An order reached it.</summary>
    Submit = 1,

    /// <summary>A cancel reached it.</summary>
    Cancel = 2,

    /// <summary>The clock, or the end of the session, ended its day.</summary>
    Expire = 3,
}
