using System.Text.RegularExpressions;

namespace QuantCore.Conformance.Tests;

/// <summary>The shape of the code and the rules of the core, checked on the text itself.</summary>
public sealed partial class TidyTests
{
    private static readonly string[] Product = ["engine", "journal", "replay", "api"];
    private static readonly string[] Everything = ["engine", "journal", "replay", "api", "benchmarks", "tests"];

    /// <summary>Time, chance, threads, files, sockets, environment and culture do not exist in the core (DESIGN, rules of the core,
    /// 1).</summary>
    private static readonly Regex BannedInCore = new(
        @"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bGuid\.NewGuid\b|\bRandom\b|\bStopwatch\b|\bEnvironment\.|\bThread\b|\bTask\b|\bTimer\(|"
        + @"\block\s*\(|\bParallel\b|\bFile\.|\bDirectory\.|\bSocket\b|\bHttpClient\b|\bConsole\.|\bCultureInfo\.Current|\bTimeZoneInfo\b|\basync\b|"
        + @"\bGetHashCode\(\)|\bRandomNumberGenerator\b",
        RegexOptions.CultureInvariant);

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var tooLong = Repository.Sources(Everything).Select(f => (File: f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > 400);
        Assert.Empty(tooLong.Select(f => $"{Repository.Relative(f.File)}: {f.Lines} lines"));
    }

    [Fact]
    public void No_line_is_longer_than_160_columns()
    {
        var wide = Repository.Sources(Everything).SelectMany(f => File.ReadLines(f).Select((text, i) => (f, i, text)))
            .Where(l => l.text.Length > 160);
        Assert.Empty(wide.Select(l => $"{Repository.Relative(l.f)}:{l.i + 1}: {l.text.Length} columns"));
    }

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it()
    {
        var strays = Repository.Sources(Product).Select(f => (File: f, Types: PublicTypes(File.ReadAllText(f)))).Where(f => f.Types.Count > 0)
            .Where(f => f.Types.Distinct().Count() > 1
                || !Path.GetFileName(f.File).StartsWith(f.Types[0], StringComparison.Ordinal));
        Assert.Empty(strays.Select(f => $"{Repository.Relative(f.File)}: {string.Join(", ", f.Types)}"));
    }

    [Fact]
    public void The_core_knows_no_clock_no_chance_no_thread_and_no_file()
    {
        var breaches = Repository.Sources("engine/QuantCore.Engine", "engine/QuantCore.Model")
            .SelectMany(f => File.ReadLines(f).Select((text, i) => (f, i, text: WithoutComment(text))))
            .Where(l => BannedInCore.IsMatch(l.text));
        Assert.Empty(breaches.Select(l => $"{Repository.Relative(l.f)}:{l.i + 1}: {l.text.Trim()}"));
    }

    [Fact]
    public void The_core_computes_in_whole_numbers()
    {
        // decimal is for the edge (Price.FromYuan, ToYuan); binary floats have no place in state.
        var floats = Repository.Sources("engine/QuantCore.Engine")
            .SelectMany(f => File.ReadLines(f).Select((text, i) => (f, i, text: WithoutComment(text))))
            .Where(l => FloatingPoint().IsMatch(l.text));
        Assert.Empty(floats.Select(l => $"{Repository.Relative(l.f)}:{l.i + 1}: {l.text.Trim()}"));
    }

    [Fact]
    public void Threads_are_started_in_the_pipeline_and_nowhere_else_below_the_host()
    {
        var starts = Repository.Sources("engine/QuantCore.Engine", "engine/QuantCore.Model", "engine/QuantCore.Gateways")
            .SelectMany(f => File.ReadLines(f).Select((text, i) => (f, i, text: WithoutComment(text))))
            .Where(l => ThreadStart().IsMatch(l.text));
        Assert.Empty(starts.Select(l => $"{Repository.Relative(l.f)}:{l.i + 1}: {l.text.Trim()}"));
    }

    [Fact]
    public void Nothing_is_marked_as_unfinished()
    {
        var marks = Repository.Sources(Everything).Where(f => !f.EndsWith("TidyTests.cs", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Select((text, i) => (f, i, text))).Where(l => Unfinished().IsMatch(l.text));
        Assert.Empty(marks.Select(l => $"{Repository.Relative(l.f)}:{l.i + 1}: {l.text.Trim()}"));
    }

    [Fact]
    public void Every_test_name_is_a_sentence()
    {
        var names = Repository.Sources("tests").SelectMany(f => TestName().Matches(File.ReadAllText(f)).Select(m => (f, name: m.Groups[1].Value)));
        Assert.Empty(names.Where(n => n.name.Count(c => c == '_') < 2).Select(n => $"{Repository.Relative(n.f)}: {n.name}"));
    }

    private static List<string> PublicTypes(string source) =>
        [.. PublicType().Matches(source).Select(m => m.Groups[1].Value)];

    private static string WithoutComment(string line)
    {
        var at = line.IndexOf("//", StringComparison.Ordinal);
        return at < 0 ? line : line[..at];
    }

    [GeneratedRegex(
        @"^public (?:abstract |sealed |static |partial |readonly |unsafe |ref )*"
        + @"(?:class|struct|interface|enum|record(?: struct| class)?|delegate \S+) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(double|float)\b")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"new Thread\(|Task\.Run\(|ThreadPool\.")]
    private static partial Regex ThreadStart();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|simplified for now", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(?:Fact|Theory|Property|RecordedDataFact|\w+Fact|\w+Theory)[^\]]*\](?:\s*\[[^\]]*\])*\s*public (?:async )?[\w<>\[\]., ]+? (\w+)\(")]
    private static partial Regex TestName();
}
