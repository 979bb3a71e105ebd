namespace QuantCore.Api.Hosting;

/// <summary>How the process ends.</summary>
public static class ExitCodes
{
    /// <summary>Stopped as asked, everything on disk.</summary>
    public const int Ok = 0;

    /// <summary>Could not start or stop properly.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The data is damaged.</summary>
    public const int Corrupt = 7;

    /// <summary>Fail-stop: a disk error or a broken invariant (EX_SOFTWARE of sysexits).</summary>
    public const int FailStop = 70;
}
