using System.Text.Json.Nodes;
using QuantCore.Engine;
using QuantCore.Engine.Accounts;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Execution;
using QuantCore.Replay.Records;

namespace QuantCore.Replay.Audit;

/// <summary>A state as JSON, in an order that does not depend on how it came about.</summary>
public static class StateView
{
    /// <summary>The state an execution has come to; <paramref name="account"/> restricts it to one account.</summary>
    public static JsonObject Of(Replayer replayer, string? account = null)
    {
        var state = replayer.Core.State;
        var hashes = replayer.Core.ComputeHashes();
        var accounts = state.Accounts.All.Where(a => account is null || a.Id == account).OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["seq"] = replayer.Sequence,
            ["time"] = state.Session.NowNs == 0 ? null : ShanghaiTime.Format(state.Session.NowNs),
            ["tradingDay"] = state.Session.Day.ToString(),
            ["stateHash"] = hashes.All,
            ["hashes"] = RecordJson.Payload(hashes),
            ["accounts"] = new JsonObject(accounts.Select(a => KeyValuePair.Create(a.Id, (JsonNode?)Account(a)))),
            ["orders"] = new JsonObject(state.Orders.All.Where(o => account is null || o.Account.Id == account)
                .Select(o => KeyValuePair.Create(o.Id.ToString(), (JsonNode?)Order(o)))),
            ["killSwitches"] = new JsonArray([.. state.KillSwitches.Engaged.Select(k => RecordJson.Payload(k))]),
        };
    }

    private static JsonObject Account(Account account) => new()
    {
        ["cash"] = account.Cash.ToYuan(),
        ["available"] = account.Available.ToYuan(),
        ["frozen"] = account.Frozen.ToYuan(),
        ["equity"] = account.Equity().ToYuan(),
        ["fees"] = account.Fees.ToYuan(),
        ["realizedPnl"] = account.RealizedPnl.ToYuan(),
        ["positions"] = new JsonObject(account.Positions.Where(p => p.Quantity != Quantity.Zero || p.RealizedPnl != Money.Zero)
            .OrderBy(p => p.Instrument.Value).Select(p => KeyValuePair.Create(p.Instrument.ToString(), (JsonNode?)Position(p)))),
    };

    private static JsonObject Position(Position position) => new()
    {
        ["quantity"] = position.Quantity.Shares,
        ["boughtToday"] = position.BoughtToday.Shares,
        ["sellable"] = position.Sellable.Shares,
        ["frozen"] = position.Frozen.Shares,
        ["cost"] = position.Cost.ToYuan(),
        ["marketValue"] = position.MarketValue.ToYuan(),
        ["realizedPnl"] = position.RealizedPnl.ToYuan(),
    };

    private static JsonObject Order(QuantCore.Engine.Orders.Order order) => new()
    {
        ["account"] = order.Account.Id,
        ["clientOrderId"] = order.ClOrdId,
        ["symbol"] = order.Instrument.ToString(),
        ["side"] = order.Side == Side.Buy ? "buy" : "sell",
        ["price"] = order.Price.IsNone ? null : order.Price.ToYuan(),
        ["quantity"] = order.Quantity.Shares,
        ["status"] = char.ToLowerInvariant(order.Status.ToString()[0]) + order.Status.ToString()[1..],
        ["cumQty"] = order.CumQty.Shares,
        ["amount"] = order.CumAmount.ToYuan(),
        ["fees"] = order.Fees.Total.ToYuan(),
    };
}
