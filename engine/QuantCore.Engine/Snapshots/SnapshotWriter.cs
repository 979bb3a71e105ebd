using System.Runtime.InteropServices;
using MessagePack;
using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Engine.Snapshots;

/// <summary>Writes the state as a flat MessagePack sequence; <see cref="SnapshotReader"/> reads the same fields in the same
/// order.</summary>
internal static class SnapshotWriter
{
    public static void Write(ref MessagePackWriter writer, BusinessLogicProcessor core)
    {
        var state = core.State;
        writer.Write(BusinessLogicProcessor.SnapshotVersion);
        writer.Write(core.Sequence);
        var (a, b) = core.Outputs.Rolling.Lanes;
        writer.Write(a);
        writer.Write(b);
        Serialize(ref writer, state.Configuration);
        writer.Write(state.SessionPosition);
        writer.Write(state.Session.Day.Value);
        writer.Write(state.Session.NowNs);
        Longs(ref writer, state.Session.SavePhases());
        WriteLimits(ref writer, state);
        writer.Write(state.Market.UnknownInstrumentRecords);
        writer.Write(state.Market.All.Count);
        foreach (var market in state.Market.All) Market(ref writer, market);
        writer.Write(state.Accounts.All.Count);
        foreach (var account in state.Accounts.All) Account(ref writer, account);
        writer.Write(state.Orders.All.Count);
        foreach (var order in state.Orders.All) Order(ref writer, order);
    }

    private static void WriteLimits(ref MessagePackWriter writer, EngineState state)
    {
        writer.Write(state.Limits.Rows.Count);
        foreach (var (account, limits) in state.Limits.Rows)
        {
            writer.Write(account);
            Serialize(ref writer, limits);
        }

        writer.Write(state.KillSwitches.Engaged.Count);
        foreach (var engaged in state.KillSwitches.Engaged)
        {
            writer.Write(engaged.Account);
            writer.Write((byte)engaged.Level);
            writer.Write(engaged.Reason);
            writer.Write(engaged.By);
            writer.Write(engaged.SinceNs);
        }
    }

    private static void Market(ref MessagePackWriter writer, InstrumentMarket market)
    {
        var row = market.Row;
        Serialize(ref writer, new DefineInstrument
        {
            Instrument = row.Id, Name = row.Name, Board = row.Board, IsRiskWarning = row.IsRiskWarning, ListedDays = row.ListedDays,
            PreClose = row.PreClose, UpperLimit = row.PublishedUpper, LowerLimit = row.PublishedLower, IsSuspended = row.IsSuspended,
            IsSameDaySellable = row.IsSameDaySellable,
        });
        writer.Write(market.DefinedOn.Value);
        writer.Write(market.HasLimits);
        writer.Write(market.IsUnlimited);
        writer.Write(market.Upper.Value);
        writer.Write(market.Lower.Value);
        writer.Write(market.Last.Value);
        writer.Write(market.UpdatedNs);
        writer.Write(market.FaultyRecords);
        writer.Write(MemoryMarshal.AsBytes<QuoteRecord>(new[] { market.Quote }));
        writer.Write(MemoryMarshal.AsBytes(market.Bids));
        writer.Write(MemoryMarshal.AsBytes(market.Asks));
        writer.Write(market.Book is not null);
        if (market.Book is not { } book) return;
        var saved = new long[book.SnapshotLength];
        book.WriteSnapshot(saved);
        Longs(ref writer, saved);
    }

    private static void Account(ref MessagePackWriter writer, Account account)
    {
        writer.Write(account.Id);
        writer.Write(account.OpeningCash.Value);
        writer.Write(account.Plan.Per10M);
        writer.Write(account.Plan.Minimum.Value);
        writer.Write(account.Plan.IncludesExchangeFees);
        writer.Write(account.Cash.Value);
        writer.Write(account.Frozen.Value);
        writer.Write(account.Fees.Value);
        writer.Write(account.RealizedPnl.Value);
        writer.Write(account.DayOpenEquity.Value);
        writer.Write(account.PositionCost.Value);
        Longs(ref writer, account.Rates.Save());
        Longs(ref writer, account.Bursts.Save());
        writer.Write(account.Positions.Count);
        foreach (var position in account.Positions)
        {
            writer.Write(position.Instrument.Value);
            writer.Write(position.Quantity.Shares);
            writer.Write(position.BoughtToday.Shares);
            writer.Write(position.Frozen.Shares);
            writer.Write(position.Cost.Value);
            writer.Write(position.RealizedPnl.Value);
            writer.Write(position.FrozenCash.Value);
            writer.Write(position.WorkingBuys.Shares);
        }
    }

    private static void Order(ref MessagePackWriter writer, Order order)
    {
        writer.Write(order.Id.Value);
        writer.Write(order.Account.Id);
        writer.Write(order.ClOrdId);
        writer.Write(order.Instrument.Value);
        writer.Write((byte)order.Side);
        writer.Write((byte)order.OrdType);
        writer.Write(order.Price.Value);
        writer.Write(order.Quantity.Shares);
        writer.Write(order.Owner);
        writer.Write(order.FreezePrice.Value);
        writer.Write((byte)order.Status);
        writer.Write(order.CumQty.Shares);
        writer.Write(order.CumAmount.Value);
        Serialize(ref writer, order.Fees);
        writer.Write(order.FrozenCash.Value);
        writer.Write(order.IsHeld);
        writer.Write(order.IsSent);
        writer.Write(order.IsCancelRequested);
        writer.Write(order.VenueOrderId);
        writer.Write((ushort)order.Reason);
        writer.Write(order.Fills.Count);
        foreach (var id in order.Fills.InOrder) writer.Write(id);
    }

    private static void Longs(ref MessagePackWriter writer, ReadOnlySpan<long> values) => writer.Write(MemoryMarshal.AsBytes(values));

    private static void Serialize<T>(ref MessagePackWriter writer, T value) => MessagePackSerializer.Serialize(ref writer, value);
}
