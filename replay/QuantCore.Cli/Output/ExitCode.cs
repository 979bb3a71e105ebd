namespace QuantCore.Cli.Output;

/// <summary>The exit codes of every command.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Failed for a reason outside the input: disk, permissions.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be meant.</summary>
    public const int Usage = 2;

    /// <summary>Done, and something was found.</summary>
    public const int Findings = 3;

    /// <summary>Not allowed.</summary>
    public const int Forbidden = 4;

    /// <summary>The server cannot be reached.</summary>
    public const int Unreachable = 5;

    /// <summary>Refused by risk or the kill switch.</summary>
    public const int Refused = 6;

    /// <summary>The data is invalid or corrupt.</summary>
    public const int DataInvalid = 7;
}
