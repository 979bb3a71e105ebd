using QuantCore.Model.Markets;
using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Tests.Markets;

public sealed class BoardOfTests
{
    [Theory]
    [InlineData("600519.SH", Board.SseMain)]
    [InlineData("601825.SH", Board.SseMain)]
    [InlineData("603000.SH", Board.SseMain)]
    [InlineData("605580.SH", Board.SseMain)]
    [InlineData("688293.SH", Board.Star)]
    [InlineData("689009.SH", Board.Star)]
    [InlineData("000001.SZ", Board.SzseMain)]
    [InlineData("001979.SZ", Board.SzseMain)]
    [InlineData("002594.SZ", Board.SzseMain)]
    [InlineData("003816.SZ", Board.SzseMain)]
    [InlineData("300750.SZ", Board.ChiNext)]
    [InlineData("301001.SZ", Board.ChiNext)]
    [InlineData("302132.SZ", Board.ChiNext)]
    [InlineData("430047.BJ", Board.Bse)]
    [InlineData("833171.BJ", Board.Bse)]
    [InlineData("870204.BJ", Board.Bse)]
    [InlineData("920023.BJ", Board.Bse)]
    [InlineData("510300.SH", Board.SseFund)]
    [InlineData("588000.SH", Board.SseFund)]
    [InlineData("159915.SZ", Board.SzseFund)]
    [InlineData("000001.SH", Board.Index)]
    [InlineData("000300.SH", Board.Index)]
    [InlineData("399001.SZ", Board.Index)]
    [InlineData("899050.BJ", Board.Index)]
    public void A_code_belongs_to_its_board(string symbol, Board expected)
    {
        Assert.True(BoardOf.TryFrom(InstrumentId.Parse(symbol), out var board));
        Assert.Equal(expected, board);
    }

    [Theory]
    [InlineData("900901.SH")]
    [InlineData("200002.SZ")]
    [InlineData("113001.SH")]
    [InlineData("123001.SZ")]
    [InlineData("600519.SZ")]
    [InlineData("300750.SH")]
    [InlineData("604000.SH")]
    [InlineData("501000.SH")]
    [InlineData("160105.SZ")]
    [InlineData("000000.SZ")]
    [InlineData("999999.BJ")]
    public void A_code_without_rules_here_has_no_board(string symbol)
    {
        Assert.False(BoardOf.TryFrom(InstrumentId.Parse(symbol), out var board));
        Assert.Equal(default, board);
    }

    [Fact]
    public void Ranges_do_not_overlap()
    {
        foreach (var exchange in BoardPrefixTable.Rows.GroupBy(row => row.Exchange))
        {
            var last = -1;
            foreach (var row in exchange.OrderBy(row => row.First))
            {
                Assert.True(row.First > last && row.Last >= row.First, row.ToString());
                last = row.Last;
            }
        }
    }
}
