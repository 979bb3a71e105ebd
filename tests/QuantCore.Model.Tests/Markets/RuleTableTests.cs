using System.Reflection;
using QuantCore.Model.Markets;
using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Tests.Markets;

public sealed class RuleTableTests
{
    public static TheoryData<string> Tables()
    {
        var data = new TheoryData<string>();
        foreach (var property in RowLists()) data.Add(property.DeclaringType!.Name + "." + property.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_has_a_date_a_board_a_confidence_and_a_source(string table)
    {
        var rows = Rows(table);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal(row.EffectiveFrom, TradingDay.From(row.EffectiveFrom.ToDate()));
            Assert.NotEqual(Boards.None, row.Boards);
            Assert.True(Enum.IsDefined(row.Confidence));
            Assert.True(row.Source.Length > 10, row.ToString());
        });
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_two_rows_begin_on_one_day_for_one_board(string table)
    {
        for (var board = Board.SseMain; board <= Board.Index; board++)
        {
            var begun = Rows(table).Where(row => row.AppliesTo(board, new TradingDay(99991231)))
                .Select(row => (row.EffectiveFrom, Item: (row as FeeRow)?.Item)).ToArray();
            Assert.Equal(begun.Length, begun.Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_row_begins_before_its_board_opened(string table) => Assert.All(Rows(table), row =>
    {
        foreach (var (board, opened) in new[] { (Board.ChiNext, 20091030), (Board.Star, 20190722), (Board.Bse, 20211115) })
            Assert.False(row.AppliesTo(board, new TradingDay(opened - 1)), row.ToString());
    });

    [Fact]
    public void Every_board_that_trades_has_every_rule_today()
    {
        for (var board = Board.SseMain; board <= Board.SzseFund; board++)
            Assert.True(DayRules.For(new(20261120)).HasRules(board), board.ToString());
        Assert.False(DayRules.For(new(20261120)).HasRules(Board.Index));
    }

    [Fact]
    public void Timetables_begin_at_midnight_rise_and_end_closed() => Assert.All(SessionTable.Rows, row =>
    {
        Assert.Equal(0, row.Steps[0].FromNs);
        Assert.Equal(SessionPhase.Closed, row.Steps[^1].Phase);
        Assert.All(row.Steps.Zip(row.Steps.Skip(1)), pair => Assert.True(pair.First.FromNs < pair.Second.FromNs));
    });

    private static IEnumerable<PropertyInfo> RowLists() => typeof(RuleRow).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => typeof(IEnumerable<RuleRow>).IsAssignableFrom(property.PropertyType));

    private static List<RuleRow> Rows(string table) => ((IEnumerable<RuleRow>)RowLists()
        .Single(property => property.DeclaringType!.Name + "." + property.Name == table).GetValue(null)!).ToList();
}
