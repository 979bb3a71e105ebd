using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using QuantCore.Model.Primitives;

namespace QuantCore.Cli.Doctor;

/// <summary>What the machine has to offer: runtime, time, port.</summary>
internal static class MachineChecks
{
    private const int Port = 5080;

    /// <summary>The runtime is the one built for, and 64 bit little endian, which the record layouts need.</summary>
    public static Finding Runtime() => Finding.Of(
        "runtime", Environment.Version.Major >= 10 && BitConverter.IsLittleEndian && Environment.Is64BitProcess,
        RuntimeInformation.FrameworkDescription + ", " + RuntimeInformation.ProcessArchitecture,
        "Install the .NET 10 runtime for a 64-bit little-endian machine.");

    /// <summary>Exchange time comes out the same whatever the machine's zone is.</summary>
    public static Finding TimeZone()
    {
        var noon = new DateTimeOffset(2023, 2, 1, 12, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds() * ShanghaiTime.NsPerMillisecond;
        var ok = ShanghaiTime.TimeOfDayNs(noon) == ShanghaiTime.At(12, 0) && ShanghaiTime.DateOf(noon) == new DateOnly(2023, 2, 1);
        return Finding.Of("time zone", ok, "machine " + TimeZoneInfo.Local.Id + ", exchange +08:00 fixed",
            "Exchange time depends on this machine; report it as a defect with the output of 'version --json'.");
    }

    /// <summary>The clock is past the build's release and before the year 2100.</summary>
    public static Finding Clock()
    {
        var now = DateTimeOffset.UtcNow;
        return Finding.Of("clock", now.Year is >= 2025 and < 2100, now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            "Set the clock (timedatectl set-ntp true, or w32tm /resync).");
    }

    /// <summary>The server's port can be had.</summary>
    public static Finding PortIsFree()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, Port) { ExclusiveAddressUse = true };
            listener.Start();
            return Finding.Of("port", true, "127.0.0.1:5080 is free", string.Empty);
        }
        catch (SocketException fault)
        {
            return Finding.Of("port", false, "127.0.0.1:5080: " + fault.SocketErrorCode,
                "Something listens there, perhaps a running server; stop it or start with --urls http://127.0.0.1:PORT.");
        }
    }
}
