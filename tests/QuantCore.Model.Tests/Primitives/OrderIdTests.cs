using FsCheck;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class OrderIdTests
{
    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Text_and_back_is_the_same_order(PositiveInt sequence, PositiveInt ordinal)
    {
        var id = OrderId.Of(sequence.Get * 1_000_003L, 1 + (ordinal.Get % OrderId.MaxOrdinal));
        Assert.True(OrderId.TryParse(id.ToString(), out var parsed));
        Assert.Equal(id, parsed);
        Assert.Equal((sequence.Get * 1_000_003L, 1 + (ordinal.Get % OrderId.MaxOrdinal)), (parsed.Sequence, parsed.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("0-1")]
    [InlineData("1-0")]
    [InlineData("1-1024")]
    [InlineData("1--1")]
    [InlineData("+1-1")]
    [InlineData(" 1-1")]
    [InlineData("9223372036854775807-1")]
    [InlineData("99999999999999999999-1")]
    public void What_is_no_id_is_refused(string? text) => Assert.False(OrderId.TryParse(text, out _));

    [Fact]
    public void Ids_sort_by_sequence_then_ordinal()
    {
        Assert.True(OrderId.Of(2, 1) > OrderId.Of(1, OrderId.MaxOrdinal));
        Assert.True(OrderId.Of(1, 2) > OrderId.Of(1, 1));
    }

    [Fact]
    public void No_order_is_written_as_a_dash() => Assert.Equal("-", default(OrderId).ToString());
}
