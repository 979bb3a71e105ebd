namespace QuantCore.Replay.Sessions.Import;

/// <summary>Collects oddities: per code and file the first is told and all are counted, so a bad file does not bury the answer.</summary>
internal sealed class WarningLog
{
    private readonly List<SessionWarning> _warnings = [];
    private readonly Dictionary<(string Code, string File), int> _index = [];

    /// <summary>What was collected, in order of first appearance.</summary>
    public IReadOnlyList<SessionWarning> All => _warnings;

    /// <summary>Adds one. The message is only made for the first of its kind.</summary>
    public void Add(string code, string file, int line, Func<string> message)
    {
        if (_index.TryGetValue((code, file), out var at))
        {
            _warnings[at] = _warnings[at] with { Count = _warnings[at].Count + 1 };
            return;
        }

        _index.Add((code, file), _warnings.Count);
        _warnings.Add(new SessionWarning(code, file, line, 1, message()));
    }
}
