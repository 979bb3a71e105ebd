using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QuantCore.Conformance.Tests;

/// <summary>The direction of dependencies (engine/DESIGN.md): what each assembly may reference is written down, and nothing else
/// passes.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Assemblies =
    [
        "Disruptor", "QuantCore.Model", "QuantCore.Engine", "QuantCore.Gateways", "QuantCore.Pipeline", "QuantCore.Journal",
        "QuantCore.Replay", "quantcore", "QuantCore.ReadModels", "QuantCore.Api",
    ];

    [Fact]
    public void Every_assembly_references_only_what_is_approved()
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ApprovedReferences.txt")).ReplaceLineEndings("\n").Trim();
        var actual = string.Join("\n", Assemblies.Select(name => $"{name} -> {string.Join(" ", ReferencesOf(name))}".TrimEnd()));
        Assert.True(approved == actual, "The references changed. If that is meant, ApprovedReferences.txt becomes:\n" + actual);
    }

    [Fact]
    public void No_arrow_runs_up_a_floor()
    {
        string[] floors = ["journal", "engine", "replay", "api"];
        foreach (var project in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
        {
            var from = Array.IndexOf(floors, Repository.Relative(project).Split('/')[0]);
            if (from < 0) continue;
            foreach (var line in File.ReadLines(project).Where(l => l.Contains("<ProjectReference", StringComparison.Ordinal)))
            {
                var target = line.Split('"')[1];
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, target));
                var to = Array.IndexOf(floors, Repository.Relative(path).Split('/')[0]);
                Assert.True(to <= from, $"{Repository.Relative(project)} references {target}, a floor above its own");
            }
        }
    }

    private static IEnumerable<string> ReferencesOf(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var pe = new PEReader(stream);
        var metadata = pe.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && name is not "netstandard" and not "mscorlib")
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
