using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QuantCore.Benchmarks.Rest;

/// <summary>A server in a process of its own on a free port of loopback, killed when done with: its data is thrown away anyway.</summary>
internal sealed class ChildServer : IDisposable
{
    public const string ReadyPath = "/health/ready";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly List<string> _lastLines = [];

    private ChildServer(Process process, int port) => (_process, Address) = (process, new IPEndPoint(IPAddress.Loopback, port));

    public IPEndPoint Address { get; }

    public string Url => $"http://{Address}";

    /// <summary>Runs <c>dotnet assembly arguments</c>; the arguments get the URL to listen on. Returns when it is ready.</summary>
    public static ChildServer Start(string assembly, Func<string, string[]> arguments)
    {
        if (!File.Exists(assembly)) throw new FileNotFoundException("The server is not built: build the solution first.", assembly);
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments($"http://127.0.0.1:{port}")) start.ArgumentList.Add(argument);
        var server = new ChildServer(Process.Start(start)!, port);
        try
        {
            server.Listen();
            server.AwaitReady();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void AwaitReady()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartTimeout)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}: {Said()}");
            try
            {
                if (client.GetAsync(Url + ReadyPath).GetAwaiter().GetResult().StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            Thread.Sleep(50);
        }

        throw new TimeoutException($"The server was not ready in {StartTimeout}: {Said()}");
    }

    private void Keep(string? line)
    {
        const int kept = 20;
        if (line is null) return;
        lock (_lastLines)
        {
            _lastLines.Add(line);
            if (_lastLines.Count > kept) _lastLines.RemoveAt(0);
        }
    }

    private string Said()
    {
        lock (_lastLines) return string.Join('\n', _lastLines);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
