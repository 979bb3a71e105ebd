using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using QuantCore.Api.Hosting;
using QuantCore.Api.Tests.Support;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Tests;

/// <summary>The server as a user starts it: what is wrong is told in a sentence and by the exit code.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--portt 5", "no option --portt")]
    [InlineData("serve", "not an option")]
    [InlineData("--speed -1", "not a speed")]
    [InlineData("--speed 0", "not a speed")]
    [InlineData("--speed fast", "not a speed")]
    [InlineData("--speed", "needs a value")]
    [InlineData("--mode dreaming", "not a value for mode")]
    [InlineData("--symbols 0", "not a value for symbols")]
    [InlineData("--symbols 501", "not a value for symbols")]
    [InlineData("--seed x", "not a value for seed")]
    [InlineData("--urls http://0.0.0.0:5080", "--allow-remote")]
    [InlineData("--urls http://*:5080", "--allow-remote")]
    [InlineData("--urls http://192.168.1.5:5080", "--allow-remote")]
    [InlineData("--urls nonsense", "not an address")]
    [InlineData("--data a --data b", "given twice")]
    [InlineData("--config nowhere.json", "no configuration file")]
    public void A_wrong_argument_is_named(string line, string told)
    {
        var fault = Assert.Throws<UsageException>(() => CommandLine.Parse(line.Split(' ')));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_win_over_the_file_and_the_file_over_defaults()
    {
        var file = _folder.Sub("server.json");
        File.WriteAllText(file, """{"speed": 3, "symbols": 12, "allowRemote": true, "urls": "http://0.0.0.0:1"}""");
        var options = CommandLine.Parse(["--config", file, "--speed=max", "--mode", "replay"])!;
        Assert.Null(options.Speed);
        Assert.Equal(12, options.Symbols);
        Assert.True(options.AllowRemote);
        Assert.Equal(TradingMode.Replay, options.Mode);
        Assert.Null(CommandLine.Parse(["--help"]));
        File.WriteAllText(file, """{"sped": 3}""");
        Assert.Throws<UsageException>(() => CommandLine.Parse(["--config", file]));
        File.WriteAllText(file, "{");
        Assert.Throws<UsageException>(() => CommandLine.Parse(["--config", file]));
    }

    [Theory]
    [InlineData("--nothing")]
    [InlineData("--mode", "live")]
    [InlineData("--mode", "paper")]
    [InlineData("--session", "nowhere")]
    public async Task A_usage_mistake_ends_with_2_and_no_stack_trace(params string[] arguments)
    {
        using var server = new ServerProcess([.. arguments, "--data", _folder.Sub("data")]);
        Assert.Equal(ExitCodes.Usage, await server.End());
        Assert.NotEmpty(server.Errors);
        Assert.DoesNotContain("   at ", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence_and_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var server = Start($"http://127.0.0.1:{port}");
        Assert.Equal(ExitCodes.Failed, await server.End());
        Assert.Single(server.Errors.Split('\n'));
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_told_and_a_signal_ends_the_first_with_0()
    {
        using var first = Start("http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await first.Url()) };
        Assert.Equal("{\"status\":\"ready\"}", await client.GetStringAsync("/health/ready"));
        foreach (var word in new[] { "scalar", "admin.key", "journal" }) Assert.Contains(word, first.Output(), StringComparison.Ordinal);
        using (var second = Start("http://127.0.0.1:0"))
        {
            Assert.Equal(ExitCodes.Failed, await second.End());
            Assert.Single(second.Errors.Split('\n'));
            Assert.Contains("journal", second.Errors, StringComparison.Ordinal);
        }

        if (OperatingSystem.IsWindows()) return;
        using (var kill = Process.Start("kill",
            ["-TERM", first.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        Assert.Equal(ExitCodes.Ok, await first.End());
        Assert.Empty(first.Errors);
        Damage();
        using var third = Start("http://127.0.0.1:0");
        Assert.Equal(ExitCodes.Corrupt, await third.End());
        Assert.DoesNotContain("   at ", third.Errors, StringComparison.Ordinal);
    }

    // One bit in the middle of what is in use; the preallocated rest is zeros.
    private void Damage()
    {
        var segment = Directory.EnumerateFiles(Path.Combine(_folder.Sub("data"), "journal"), "*.qcj").Order().First();
        var bytes = File.ReadAllBytes(segment);
        bytes[Array.FindLastIndex(bytes, b => b != 0) / 2] ^= 0x10;
        File.WriteAllBytes(segment, bytes);
    }

    private ServerProcess Start(string url) =>
        new("--data", _folder.Sub("data"), "--urls", url, "--session", Morning.Path, "--speed", "4");
}
