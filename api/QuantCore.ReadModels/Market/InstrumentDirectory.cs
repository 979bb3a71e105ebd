using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;

namespace QuantCore.ReadModels.Market;

/// <summary>The instruments the core knows, with the day's limits.</summary>
public sealed class InstrumentDirectory
{
    private readonly ProjectionGate _gate;
    private readonly SortedList<InstrumentId, InstrumentView> _rows = [];

    internal InstrumentDirectory(ProjectionGate gate) => _gate = gate;

    /// <summary>One instrument; null when the core does not know it.</summary>
    public InstrumentView? Find(InstrumentId symbol)
    {
        lock (_gate.Sync) return _rows.GetValueOrDefault(symbol);
    }

    /// <summary>A page of the instruments on a board whose symbol or name contains <paramref name="text"/>.</summary>
    public Page<InstrumentView> List(string? text, Board? board, PageRequest page)
    {
        lock (_gate.Sync)
        {
            var items = new List<InstrumentView>();
            for (var i = (int)Math.Clamp(page.Cursor ?? 0, 0, _rows.Count); i < _rows.Count; i++)
            {
                var row = _rows.GetValueAtIndex(i);
                if ((board is not null && row.Board != board) || !Contains(row, text)) continue;
                if (items.Count == page.Limit) return new Page<InstrumentView>(items, i, _gate.Applied);
                items.Add(row);
            }
            return new Page<InstrumentView>(items, null, _gate.Applied);
        }
    }

    internal bool IsSameDaySellable(InstrumentId symbol) => _rows.TryGetValue(symbol, out var row) && row.IsSameDaySellable;

    internal Price PreClose(InstrumentId symbol) => _rows.TryGetValue(symbol, out var row) ? row.PreClose : Price.None;

    internal void Apply(OutputEvent output)
    {
        if (output.Payload is not InstrumentChanged row) return;
        _rows[row.Instrument] = new InstrumentView(
            row.Instrument, row.Name, row.Board, row.PreClose, row.UpperLimit, row.LowerLimit, row.IsRiskWarning, row.IsSuspended, row.ListedDays,
            row.IsSameDaySellable);
    }

    private static bool Contains(InstrumentView row, string? text) =>
        string.IsNullOrEmpty(text)
        || row.Symbol.ToString().Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Name.Contains(text, StringComparison.OrdinalIgnoreCase);
}
