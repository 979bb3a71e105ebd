using System.Diagnostics;
using System.Text.Json.Nodes;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Replay.Tests.Verification;

/// <summary>P4 in processes of their own: the hash does not know time zone, language, garbage collector, tiering or build
/// configuration.</summary>
public sealed class EnvironmentTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_journal_gives_the_same_hashes_in_every_environment_and_build()
    {
        new RecordedTrading(_folder.Root).Write();
        Assert.Single(HashesOf(["replay", _folder.Root, "--json"]));
    }

    [Fact]
    public void The_same_session_gives_the_same_hashes_in_every_environment_and_build()
    {
        var session = Path.Combine(_folder.Root, "session");
        SessionGenerator.Generate(new GenerateOptions { Seed = 11, Symbols = 4, Day = new(20261120) }, session);
        Assert.Single(HashesOf(["replay", session, "--json"]));
    }

    private HashSet<string> HashesOf(string[] arguments)
    {
        (string, string)[][] environments =
        [
            [],
            [("TZ", "America/New_York")],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")],
            [("TZ", "Asia/Kathmandu"), ("LANG", "zh_CN.UTF-8"), ("DOTNET_gcServer", "1"), ("DOTNET_TieredPGO", "0")],
            [("DOTNET_TieredCompilation", "0"), ("DOTNET_EnableHWIntrinsic", "0")],
        ];
        var hashes = new HashSet<string>();
        output.WriteLine($"QC-FIGURE builds={Builds().Count()} environments={environments.Length}");
        foreach (var build in Builds())
            foreach (var environment in environments)
                hashes.Add(Run(build, arguments, environment));
        return hashes;
    }

    /// <summary>The command of this build, and of the other configuration where it was built too.</summary>
    private static IEnumerable<string> Builds()
    {
        var here = Path.Combine(AppContext.BaseDirectory, "quantcore.dll");
        yield return here;
        var tests = AppContext.BaseDirectory.LastIndexOf($"{Path.DirectorySeparatorChar}tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        var root = tests < 0 ? AppContext.BaseDirectory : AppContext.BaseDirectory[..tests];
        foreach (var configuration in (string[])["Debug", "Release"])
        {
            var other = Path.Combine(root, "replay", "QuantCore.Cli", "bin", configuration, "net10.0", "quantcore.dll");
            if (File.Exists(other)) yield return other;
        }
    }

    private static string Run(string dll, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(dll);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{dll}: {error.Result}");
        var document = JsonNode.Parse(output)!;
        return $"{document["stateHash"]} {document["modules"]!.ToJsonString()}";
    }
}
