using System.Buffers;
using System.Runtime.InteropServices;
using MessagePack;
using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Books;
using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Snapshots;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, and returns the sequence it holds for.</summary>
internal static class SnapshotReader
{
    public static long Read(ref MessagePackReader reader, BusinessLogicProcessor core)
    {
        var state = core.State;
        if (reader.ReadUInt32() != BusinessLogicProcessor.SnapshotVersion)
            throw new MessagePackSerializationException("unknown snapshot version");
        var sequence = reader.ReadInt64();
        core.Outputs.Rolling = StateHasher.FromLanes(reader.ReadUInt64(), reader.ReadUInt64());
        state.Configuration = Deserialize<ConfigureEngine?>(ref reader);
        state.SessionPosition = reader.ReadInt64();
        var day = new TradingDay(reader.ReadInt32());
        var now = reader.ReadInt64();
        state.Session.Load(day, now, Values<long>(ref reader));
        ReadLimits(ref reader, state);
        state.Market.UnknownInstrumentRecords = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--) ReadMarket(ref reader, state);
        for (var left = reader.ReadInt32(); left > 0; left--) ReadAccount(ref reader, state);
        for (var left = reader.ReadInt32(); left > 0; left--) ReadOrder(ref reader, state);
        return sequence;
    }

    private static void ReadLimits(ref MessagePackReader reader, EngineState state)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var account = Text(ref reader);
            state.Limits.Set(account, Deserialize<RiskLimits>(ref reader));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            state.KillSwitches.Set(new KillSwitchState(
                Text(ref reader), (KillSwitchLevel)reader.ReadByte(), Text(ref reader), Text(ref reader), reader.ReadInt64()));
        }
    }

    private static void ReadMarket(ref MessagePackReader reader, EngineState state)
    {
        var market = state.Market.Define(Instrument.From(Deserialize<DefineInstrument>(ref reader)));
        market.DefinedOn = new TradingDay(reader.ReadInt32());
        market.HasLimits = reader.ReadBoolean();
        market.IsUnlimited = reader.ReadBoolean();
        market.Upper = new Price(reader.ReadInt64());
        market.Lower = new Price(reader.ReadInt64());
        var last = new Price(reader.ReadInt64());
        var updated = reader.ReadInt64();
        var faulty = reader.ReadInt64();
        var quote = Values<QuoteRecord>(ref reader)[0];
        var bids = Values<PriceLevel>(ref reader);
        var asks = Values<PriceLevel>(ref reader);
        Level2Book? book = null;
        if (reader.ReadBoolean())
        {
            book = new Level2Book();
            if (!book.TryReadSnapshot(Values<long>(ref reader)))
                throw new MessagePackSerializationException($"the book of {market.Row.Id} is not a book");
        }

        market.Restore(quote, bids, asks, last, updated, faulty, book);
    }

    private static void ReadAccount(ref MessagePackReader reader, EngineState state)
    {
        var id = Text(ref reader);
        var opening = new Money(reader.ReadInt64());
        var plan = new CommissionPlan(reader.ReadInt64(), new Money(reader.ReadInt64()), reader.ReadBoolean());
        var account = new Account(id, opening, plan)
        {
            Cash = new Money(reader.ReadInt64()),
            Frozen = new Money(reader.ReadInt64()),
            Fees = new Money(reader.ReadInt64()),
            RealizedPnl = new Money(reader.ReadInt64()),
            DayOpenEquity = new Money(reader.ReadInt64()),
            PositionCost = new Money(reader.ReadInt64()),
        };
        account.Rates.Load(Values<long>(ref reader));
        account.Bursts.Load(Values<long>(ref reader));
        state.Accounts.Add(account);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var instrument = new InstrumentId(reader.ReadUInt32());
            account.Add(new Position(instrument, state.Market.Find(instrument))
            {
                Quantity = new Quantity(reader.ReadInt64()),
                BoughtToday = new Quantity(reader.ReadInt64()),
                Frozen = new Quantity(reader.ReadInt64()),
                Cost = new Money(reader.ReadInt64()),
                RealizedPnl = new Money(reader.ReadInt64()),
                FrozenCash = new Money(reader.ReadInt64()),
                WorkingBuys = new Quantity(reader.ReadInt64()),
            });
        }
    }

    private static void ReadOrder(ref MessagePackReader reader, EngineState state)
    {
        var id = new OrderId(reader.ReadInt64());
        var account = state.Accounts.Find(Text(ref reader)) ?? throw new MessagePackSerializationException("an order without account");
        var clOrdId = Text(ref reader);
        var position = account.FindPosition(new InstrumentId(reader.ReadUInt32()))
            ?? throw new MessagePackSerializationException("an order without position");
        var order = new Order(id, account, position, clOrdId)
        {
            Side = (Side)reader.ReadByte(),
            OrdType = (OrdType)reader.ReadByte(),
            Price = new Price(reader.ReadInt64()),
            Quantity = new Quantity(reader.ReadInt64()),
            Owner = Text(ref reader),
            FreezePrice = new Price(reader.ReadInt64()),
            Status = (OrdStatus)reader.ReadByte(),
            CumQty = new Quantity(reader.ReadInt64()),
            CumAmount = new Money(reader.ReadInt64()),
            Fees = Deserialize<Fees>(ref reader),
            FrozenCash = new Money(reader.ReadInt64()),
            IsHeld = reader.ReadBoolean(),
            IsSent = reader.ReadBoolean(),
            IsCancelRequested = reader.ReadBoolean(),
            VenueOrderId = Text(ref reader),
            Reason = (RejectReason)reader.ReadUInt16(),
        };
        for (var left = reader.ReadInt32(); left > 0; left--) order.Fills.Add(Text(ref reader));
        state.Orders.Add(order);
        account.Remember(order);
        if (order.Status.IsFinal()) return;
        account.Open.Append(order, inPosition: false);
        position.Chain(order.Side).Append(order, inPosition: true);
    }

    private static T[] Values<T>(ref MessagePackReader reader)
        where T : unmanaged
    {
        var bytes = reader.ReadBytes() ?? throw new MessagePackSerializationException("bytes are missing");
        return MemoryMarshal.Cast<byte, T>(bytes.ToArray()).ToArray();
    }

    private static string Text(ref MessagePackReader reader) =>
        reader.ReadString() ?? throw new MessagePackSerializationException("a text is missing");

    private static T Deserialize<T>(ref MessagePackReader reader) => MessagePackSerializer.Deserialize<T>(ref reader);
}
