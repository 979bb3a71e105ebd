namespace QuantCore.ReadModels.Events;

/// <summary>Where in the output log the outputs of an input are: one entry for every so many outputs, the rest is read over.</summary>
public sealed class OutputLogIndex
{
    private const int Step = 1024;
    private readonly ProjectionGate _gate;
    private readonly List<(long Input, long Output)> _entries = [];
    private long _outputs;

    internal OutputLogIndex(ProjectionGate gate) => _gate = gate;

    /// <summary>A sequence in the output log, from 1, before which there is no output of this input or later ones.</summary>
    public long StartFor(long inputSequence)
    {
        lock (_gate.Sync)
        {
            int low = 0, high = _entries.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_entries[middle].Input < inputSequence) low = middle + 1;
                else high = middle;
            }
            return low == 0 ? 1 : _entries[low - 1].Output;
        }
    }

    internal void Note(long inputSequence)
    {
        _outputs++;
        if (_outputs % Step == 1) _entries.Add((inputSequence, _outputs));
    }
}
