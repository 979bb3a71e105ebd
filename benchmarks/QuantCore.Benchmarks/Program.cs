using BenchmarkDotNet.Running;
using QuantCore.Benchmarks;
using QuantCore.Benchmarks.Micro;
using QuantCore.Benchmarks.Reporting;
using QuantCore.Benchmarks.Rest;

if (args is [EmptyServer.Verb, var url]) return EmptyServer.Run(url);
if (args is ["micro", ..])
{
    BenchmarkRunner.Run<MicroBenchmarks>();
    return 0;
}

const int failed = 1;
const int usage = 2;
var options = RunOptions.Parse(args);
if (options is not null && SuiteTable.Later.TryGetValue(options.Suite, out var when))
{
    Console.Error.WriteLine(when);
    return usage;
}

var suites = SuiteTable.All.Where(s => options is { Suite: var name } && (name == s.Name || name == "all")).ToList();
if (options is null || suites.Count == 0)
{
    Console.Error.WriteLine(SuiteTable.Usage);
    return usage;
}

var reports = new List<SuiteReport>();
var failures = 0;
foreach (var suite in suites)
{
    Console.Error.WriteLine($"{suite.Name} ...");
    try
    {
        reports.Add(suite.Report(options.Seconds));
    }
#pragma warning disable CA1031 // One suite that cannot run must not cost the figures of the others.
    catch (Exception exception)
#pragma warning restore CA1031
    {
        failures++;
        Console.Error.WriteLine($"{suite.Name} failed: {exception}");
        continue;
    }

    if (options.Markdown) Console.WriteLine(TableOutput.Markdown(reports[^1]));
    else if (!options.Json) Console.WriteLine(TableOutput.Text(reports[^1]));
}

if (options.Json && options.Suite == "all") Console.WriteLine(JsonOutput.Many(reports));
else if (options.Json && reports.Count > 0) Console.WriteLine(JsonOutput.One(reports[0]));
return failures == 0 ? 0 : failed;
