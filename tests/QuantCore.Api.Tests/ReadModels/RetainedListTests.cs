using QuantCore.ReadModels;

namespace QuantCore.Api.Tests.ReadModels;

public sealed class RetainedListTests
{
    [Fact]
    public void It_keeps_the_newest_and_positions_stay_right()
    {
        for (var bound = 1; bound <= 70; bound++)
        {
            var list = new RetainedList<int>(bound);
            for (var n = 0; n < 200; n++)
            {
                var forgets = list.Add(n, out var forgotten);
                Assert.Equal(n >= bound, forgets);
                if (forgets) Assert.Equal(n - bound, forgotten);
                Assert.Equal(n + 1, list.End);
                Assert.Equal(Math.Max(0, n + 1 - bound), list.Start);
                for (var at = list.Start; at < list.End; at++) Assert.Equal(at, list[at]);
            }
        }
    }

    [Fact]
    public void It_refuses_positions_that_are_forgotten_or_not_there_yet()
    {
        var list = new RetainedList<int>(4);
        for (var n = 0; n < 10; n++) list.Add(n);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[5]);
        Assert.Equal(6, list[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[10]);
    }
}
