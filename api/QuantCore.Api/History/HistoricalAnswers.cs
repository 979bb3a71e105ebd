using QuantCore.Api.Endpoints;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Accounts;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.History;

/// <summary>States of the past as answers.</summary>
internal static class HistoricalAnswers
{
    private const int MostOrders = 1000;

    public static StateAnswer State(HistoricalState state)
    {
        var views = state.Views;
        return new StateAnswer
        {
            AtSeq = state.Sequence,
            Time = ShanghaiTime.Format(state.TimeNs),
            TimeNs = state.TimeNs,
            TradingDay = views.Day,
            Hashes = new Dictionary<string, string>
            {
                ["outputs"] = state.Hashes.Outputs,
                ["orders"] = state.Hashes.Orders,
                ["accounts"] = state.Hashes.Accounts,
                ["risk"] = state.Hashes.Risk,
                ["rates"] = state.Hashes.Rates,
                ["market"] = state.Hashes.Market,
                ["all"] = state.Hashes.All,
            },
            Orders = views.Orders.Count,
            WorkingOrders = views.Orders.Working,
            Fills = views.Fills.Count,
            Accounts = views.Accounts.List().Items,
            Positions = Positions(views),
            KillSwitches = views.Risk.KillSwitches().Items,
            Limits = views.Risk.Limits().Items,
        };
    }

    public static DiffAnswer Diff(HistoricalState before, HistoricalState after)
    {
        var orders = ChangedOrders(before, after, out var truncated);
        return new DiffAnswer(
            before.Sequence, after.Sequence, orders,
            Changes(before.Views.Accounts.List().Items, after.Views.Accounts.List().Items, static a => a.Id),
            Changes(Positions(before.Views), Positions(after.Views), static p => $"{p.Account} {p.Symbol}"), truncated);
    }

    private static List<Change<OrderView>> ChangedOrders(HistoricalState before, HistoricalState after, out bool truncated)
    {
        var changes = new List<Change<OrderView>>();
        truncated = false;
        for (long? cursor = null; ;)
        {
            var page = after.Views.Orders.List(new OrderFilter(), new PageRequest(MostOrders, cursor));
            foreach (var order in page.Items.Where(o => o.UpdatedSequence > before.Sequence))
            {
                truncated = changes.Count == MostOrders;
                if (truncated) return changes;
                changes.Add(new Change<OrderView>(order.OrderId.ToString(), before.Views.Orders.Find(order.OrderId), order));
            }
            if (page.Next is null) return changes;
            cursor = page.Next;
        }
    }

    private static List<PositionView> Positions(TradingProjection views) =>
        [.. views.Accounts.List().Items.SelectMany(a => views.Accounts.Positions(a.Id)?.Items ?? [])];

    private static List<Change<T>> Changes<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key)
        where T : class
    {
        var old = before.ToDictionary(key, StringComparer.Ordinal);
        var now = after.ToDictionary(key, StringComparer.Ordinal);
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(k => new Change<T>(k, old.GetValueOrDefault(k), now.GetValueOrDefault(k)))
            .Where(static c => c.Before is null || !c.Before.Equals(c.After))];
    }
}
