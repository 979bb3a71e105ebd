using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Cli;

/// <summary>What every command promises: exit codes, help, one JSON document, no stack traces.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("import", "x.csv", "--out", "o")]
    [InlineData("import", "x.csv", "--format", "wrong", "--out", "o")]
    [InlineData("import", "x.csv", "--format", "datayes-l2", "--out", "o", "--day", "yesterday")]
    [InlineData("import", "no-such-file.csv", "--format", "datayes-l2", "--out", "o")]
    [InlineData("generate", "--seed", "-1", "--symbols", "8", "--day", "2026-11-20", "--out", "o")]
    [InlineData("generate", "--seed", "1", "--symbols", "many", "--day", "2026-11-20", "--out", "o")]
    [InlineData("generate", "--seed", "1", "--symbols", "8", "--day", "2026-11-22", "--out", "o")]
    [InlineData("book", "no-such-folder", "--symbol", "600519.SH")]
    [InlineData("book", ".", "--symbol", "600519")]
    [InlineData("book", ".", "--symbol", "600519.SH", "--levels", "0")]
    [InlineData("doctor", "no-such-folder")]
    [InlineData("version", "--lang", "fr")]
    [InlineData("version", "--unknown")]
    public void A_command_that_cannot_be_meant_exits_2_and_says_why_on_stderr(params string[] args)
    {
        var run = CliRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual(string.Empty, run.Error.Trim());
        Assert.Equal(string.Empty, run.Output);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_shows_two_examples()
    {
        foreach (var command in new[] { "import", "generate", "book", "doctor", "version" })
        {
            var run = CliRun.Of(command, "--help");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(2, run.Output.Split("  quantcore " + command).Length - 1);
        }

        Assert.Contains("Exit codes", CliRun.Of().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_with_json_are_a_problem_document()
    {
        var run = CliRun.Of("book", _temp["none"], "--symbol", "600519.SH", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(("usage", 2), (run.Json.GetProperty("code").GetString(), run.Json.GetProperty("exitCode").GetInt32()));
        Assert.Contains("does not exist", run.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_tells_product_runtime_and_formats()
    {
        var json = CliRun.Of("version", "--json").Json;

        Assert.Equal("QuantCore", json.GetProperty("product").GetString());
        Assert.StartsWith(".NET", json.GetProperty("runtime").GetString(), StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("formats").GetProperty("sessions").EnumerateArray(), format => format.GetString() == "datayes-l2");
    }

    [Fact]
    public void Human_text_is_english_or_chinese()
    {
        Assert.Contains("runtime", CliRun.Of("version", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("运行时", CliRun.Of("version", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_looks_at_the_machine_and_every_finding_that_is_not_well_has_a_fix()
    {
        var run = CliRun.Of("doctor", _temp.Root, "--json");

        Assert.Contains(run.ExitCode, new[] { 0, 3 });
        var checks = run.Json.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(
            ["runtime", "clock", "time zone", "port", "disk sync", "free space", "journal"],
            checks.Select(check => check.GetProperty("name").GetString()));
        Assert.All(checks, check =>
            Assert.Equal(check.GetProperty("ok").GetBoolean(), check.GetProperty("fix").GetString() == string.Empty));
        Assert.Equal(run.ExitCode == 0, run.Json.GetProperty("ok").GetBoolean());
        Assert.Empty(Directory.GetFileSystemEntries(_temp.Root));
    }
}
