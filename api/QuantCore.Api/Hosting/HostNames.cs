using System.Net;
using QuantCore.Api.Trading;

namespace QuantCore.Api.Hosting;

/// <summary>A server on loopback answers only to loopback's names: otherwise a web page could reach it under a name of its own (DNS
/// rebinding).</summary>
internal static class HostNames
{
    public static bool IsAllowed(HttpContext context, Platform platform)
    {
        if (platform.AllowsRemote) return true;
        var host = context.Request.Host.Host;
        return host is "127.0.0.1" or "localhost" or "[::1]" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsLocal(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
}
