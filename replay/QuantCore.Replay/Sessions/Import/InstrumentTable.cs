using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>The instruments met in the input and what the rows said of them.</summary>
internal sealed class InstrumentTable
{
    private readonly Dictionary<InstrumentId, InstrumentFacts> _facts = [];
    private InstrumentFacts? _last;

    /// <summary>Finds or adds an instrument; null when no board has such a code.</summary>
    public InstrumentFacts? Find(InstrumentId id)
    {
        if (_last?.Id == id) return _last;
        if (_facts.TryGetValue(id, out var known)) return _last = known;
        if (!BoardOf.TryFrom(id, out var board)) return null;
        _facts.Add(id, _last = new InstrumentFacts(id, board));
        return _last;
    }

    /// <summary>The journal's rows, in the order of the instruments' numbers.</summary>
    public IReadOnlyList<DefineInstrument> Rows() =>
        [.. _facts.Values.Where(facts => facts.IsUsed).OrderBy(facts => facts.Id).Select(facts => facts.ToRow())];
}
