using System.Reflection;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.Pipeline;

namespace QuantCore.Api.Endpoints;

/// <summary>How the server is.</summary>
internal sealed class SystemEndpoints(Platform platform)
{
    private static readonly string Version =
        typeof(SystemEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void MapHealth(ApiRoutes routes, Platform platform)
    {
        var system = new SystemEndpoints(platform);
        var everybody = AccessMark.Anonymous("Probes have no key, and the answer is one word.");
        routes.Map("GET", "/health/live", everybody, "Whether the process lives", system.LiveAsync).Answers<HealthAnswer>();
        routes.Map("GET", "/health/ready", everybody, "Whether it takes requests", system.ReadyAsync).Answers<HealthAnswer>(200, 503);
    }

    public static void Map(ApiRoutes routes, Platform platform) =>
        routes.Get("/system", Scopes.SystemRead, "Version, mode, clock, sequences and gauges", new SystemEndpoints(platform).SystemAsync)
            .Answers<SystemAnswer>();

    private Task LiveAsync(HttpContext context) => Answer.Json(context, new HealthAnswer("live"));

    private Task ReadyAsync(HttpContext context)
    {
        var isReady = platform.Desk is null || platform.Desk.Pipeline.State == PipelineState.Running;
        return Answer.Json(
            context, new HealthAnswer(isReady ? "ready" : "notReady"),
            isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private Task SystemAsync(HttpContext context)
    {
        var pipeline = platform.Desk?.Pipeline;
        var views = platform.Views;
        var now = platform.Clock.NowNs;
        var session = platform.Session?.Invoke();
        return Answer.Json(context, new SystemAnswer
        {
            Version = Version,
            Mode = platform.Mode,
            State = pipeline is null ? "readOnly" : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(pipeline.State.ToString()),
            Failure = pipeline?.Failure?.Reason,
            TradingDay = views.Day,
            Clock = ShanghaiTime.Format(now),
            ClockNs = now,
            KillSwitch = views.Risk.KillSwitches().Items.Max(static k => k.Level),
            CommittedSeq = pipeline?.CommittedSequence ?? platform.DecidedSequence,
            DecidedSeq = platform.DecidedSequence,
            AppliedSeq = views.Applied,
            MarketSeq = platform.Quotes.Sequence,
            RingCapacity = pipeline?.Capacity ?? 0,
            RingFree = pipeline?.RemainingCapacity ?? 0,
            Overloaded = pipeline?.OverloadedCount ?? 0,
            Orders = views.Orders.Count,
            WorkingOrders = views.Orders.Working,
            Fills = views.Fills.Count,
            Session = session?.Directory,
            SessionPosition = session?.Position ?? 0,
            UptimeSeconds = (long)(DateTimeOffset.UtcNow - platform.StartedAt).TotalSeconds,
        });
    }
}
