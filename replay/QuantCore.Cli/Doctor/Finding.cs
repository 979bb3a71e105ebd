namespace QuantCore.Cli.Doctor;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Ok">Whether it is well.</param>
/// <param name="Value">What was found.</param>
/// <param name="Fix">What to do; empty when it is well.</param>
internal sealed record Finding(string Name, bool Ok, string Value, string Fix)
{
    /// <summary>A finding whose fix is only told when something is wrong.</summary>
    public static Finding Of(string name, bool ok, string value, string fix) => new(name, ok, value, ok ? string.Empty : fix);
}
