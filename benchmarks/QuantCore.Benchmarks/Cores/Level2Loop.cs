using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Benchmarks.Cores;

/// <summary>
/// Level-2 records that leave the books as they found them, so that they can be played for ever: every order that is added is traded or
/// deleted 4,000 records later, which keeps some forty orders in each of the fifty books.
/// </summary>
internal static class Level2Loop
{
    private const int Orders = 8_192;
    private const int Lifetime = 2_000;
    private const long Shares = 100;

    public static byte[][] Make()
    {
        var records = new List<byte[]>();
        for (var n = 0; n < Orders + Lifetime; n++)
        {
            if (n < Orders) records.Add(Add(n));
            if (n >= Lifetime) records.Add(n % 2 == 0 ? Trade(n - Lifetime) : Delete(n - Lifetime));
        }

        return [.. records];
    }

    private static bool IsBuy(int n) => n / Floor.Stocks % 2 == 0;

    private static long PriceOf(int n) => 100_000 + ((IsBuy(n) ? -100 : 100) * (1 + (n % 10)));

    private static byte[] Add(int n) => Order(n, Level2OrderKind.Add);

    private static byte[] Delete(int n) => Order(n, Level2OrderKind.Delete);

    private static byte[] Order(int n, Level2OrderKind kind) => Fixed(new Level2OrderRecord
    {
        Instrument = Floor.Stock(n).Value, Side = IsBuy(n) ? Side.Buy : Side.Sell, Kind = kind, OrdType = OrdType.Limit,
        EventTimeNs = Floor.OpenNs, OrderNo = n + 1, Price = PriceOf(n), Quantity = Shares, BizIndex = n + 1,
    });

    // The taker of a trade never rests (SSE), so the trade names only the resting order.
    private static byte[] Trade(int n) => Fixed(new Level2TradeRecord
    {
        Instrument = Floor.Stock(n).Value, Kind = Level2TradeKind.Fill, Aggressor = IsBuy(n) ? Side.Sell : Side.Buy,
        EventTimeNs = Floor.OpenNs, BuyOrderNo = IsBuy(n) ? n + 1 : 0, SellOrderNo = IsBuy(n) ? 0 : n + 1,
        Price = PriceOf(n), Quantity = Shares, BizIndex = n + 1,
    });

    private static byte[] Fixed<T>(T payload)
        where T : unmanaged, IRecordPayload
    {
        var bytes = new byte[128];
        return bytes[..RecordCodec.EncodeFixed(bytes, Floor.Header(RecordSource.Session), payload)];
    }
}
