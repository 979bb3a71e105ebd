using System.Globalization;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>The price and quantity columns of one side of a snapshot, best first.</summary>
internal sealed class LevelColumns
{
    private readonly List<(int Price, int Quantity)> _columns = [];
    private readonly PriceLevel[] _levels = new PriceLevel[QuoteRecord.MaxLevels];

    /// <summary>Finds columns named by patterns in which <c>{0}</c> is the level, from <paramref name="first"/>.</summary>
    public LevelColumns(CsvHeader header, string price, string quantity, int first)
    {
        for (var level = first; level < first + QuoteRecord.MaxLevels; level++)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            var found = (Price: header[price.Replace("{0}", number, StringComparison.Ordinal)],
                Quantity: header[quantity.Replace("{0}", number, StringComparison.Ordinal)]);
            if (found.Price < 0 || found.Quantity < 0) break;
            _columns.Add(found);
        }
    }

    /// <summary>The levels of a row, without the empty ones at the end. In an auction a level may have a quantity and no price.</summary>
    public ReadOnlySpan<PriceLevel> Read(CsvRow row, ImportContext context, InstrumentFacts facts)
    {
        var used = 0;
        for (var i = 0; i < _columns.Count; i++)
        {
            var (price, quantity) = _columns[i];
            _levels[i] = new PriceLevel(context.PriceOf(row, price, facts), row.Whole(quantity));
            if (_levels[i].Price != 0 || _levels[i].Quantity != 0) used = i + 1;
        }

        return _levels.AsSpan(0, used);
    }
}
