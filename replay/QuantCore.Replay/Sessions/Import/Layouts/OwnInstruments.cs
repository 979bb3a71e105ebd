using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Our own CSV: instrument rows of the day. They replace what snapshots say.</summary>
internal sealed class OwnInstruments(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _symbol = header["symbol"];
    private readonly int _name = header["name"];
    private readonly int _board = header["board"];
    private readonly int _preClose = header["pre_close"];
    private readonly int _upper = header["upper_limit"];
    private readonly int _lower = header["lower_limit"];
    private readonly int _riskWarning = header["risk_warning"];
    private readonly int _listedDays = header["listed_days"];
    private readonly int _suspended = header["suspended"];
    private readonly int _sameDay = header["same_day_sellable"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has("symbol", "name", "board", "pre_close") && !header.Has("time");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts) return;
        var board = facts.Board;
        if (!row[_board].IsEmpty && (!Enum.TryParse(row.Text(_board), ignoreCase: true, out board) || !Enum.IsDefined(board)))
            row.Fail(_board, "is not a board");
        facts.Board = board;
        var define = new DefineInstrument
        {
            Instrument = facts.Id,
            Name = row.Text(_name),
            Board = board,
            PreClose = new Price(context.PriceOf(row, _preClose, facts)),
            UpperLimit = new Price(context.PriceOf(row, _upper, facts)),
            LowerLimit = new Price(context.PriceOf(row, _lower, facts)),
            IsRiskWarning = OwnColumns.Flag(row, _riskWarning),
            ListedDays = (int)Math.Min(row.Whole(_listedDays), int.MaxValue),
            IsSuspended = OwnColumns.Flag(row, _suspended),
            IsSameDaySellable = OwnColumns.Flag(row, _sameDay),
        };
        if (row.Error is not null) return;
        facts.Row = define;
        facts.IsUsed = true;
    }
}
