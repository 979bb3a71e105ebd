using System.Diagnostics;
using System.Text;
using QuantCore.Api.Hosting;

namespace QuantCore.Api.Tests.Support;

/// <summary>The built server as a process of its own, as a user starts it.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(40);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServerProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(QuantCoreServer).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Output(line.Data);
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors) _errors.AppendLine(line.Data);
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public string Errors
    {
        get
        {
            lock (_errors) return _errors.ToString().Trim();
        }
    }

    public string Output()
    {
        lock (_output) return _output.ToString();
    }

    /// <summary>The address it says it listens on.</summary>
    public async Task<string> Url()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_url.Task, ended).WaitAsync(Deadline) == ended) Assert.Fail($"Ended with {_process.ExitCode}: {Errors}");
        return await _url.Task;
    }

    /// <summary>Its exit code.</summary>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync().WaitAsync(Deadline);
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Output(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.StartsWith("QuantCore · ", StringComparison.Ordinal)) _url.TrySetResult(line.Split(" · ")[^1].Trim());
    }
}
