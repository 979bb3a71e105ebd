using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using QuantCore.Api.Endpoints;
using QuantCore.Api.History;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Pipeline;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.Hosting;

/// <summary>The server, put together by hand: data directory, keys, core, endpoints. One process may run several (tests do).</summary>
public sealed class QuantCoreServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatedMarket? _market;
    private readonly TaskCompletionSource<FailStop> _failStop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stopped;

    private QuantCoreServer(WebApplication app, Platform platform, SimulatedMarket? market)
    {
        _app = app;
        Platform = platform;
        _market = market;
    }

    /// <summary>What the endpoints serve.</summary>
    public Platform Platform { get; }

    /// <summary>The address it listens on.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The endpoints, for a test that looks at every one.</summary>
    public IReadOnlyList<Endpoint> Endpoints => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(static s => s.Endpoints)];

    /// <summary>Starts. Throws <see cref="UsageException"/> for options that cannot be, and what recovery throws for data that cannot be.</summary>
    public static async Task<QuantCoreServer> StartAsync(ServerOptions options)
    {
        Directory.CreateDirectory(options.Data);
        var keys = ApiKeyStore.Open(options.Data);
        QuantCoreServer? server = null;
        var early = new List<FailStop>();
        void Stopped(FailStop stop)
        {
            lock (early) early.Add(stop);
            server?._failStop.TrySetResult(stop);
        }

        var (platform, market) = options.Mode == TradingMode.Replay
            ? (ReadOnly(options, keys), null)
            : await SimulatedAsync(options, keys, Stopped).ConfigureAwait(false);
        try
        {
            var app = WebHost.Build(options, platform);
            await app.StartAsync().ConfigureAwait(false);
            server = new QuantCoreServer(app, platform, market);
            lock (early)
                foreach (var stop in early) server._failStop.TrySetResult(stop);
            return server;
        }
        catch
        {
            market?.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the end: a signal gives null, a fail-stop its reason.</summary>
    public async Task<FailStop?> WaitForEndAsync()
    {
        var shutdown = _app.WaitForShutdownAsync();
        var first = await Task.WhenAny(shutdown, _failStop.Task).ConfigureAwait(false);
        return first == _failStop.Task ? await _failStop.Task.ConfigureAwait(false) : null;
    }

    /// <summary>Stops listening, drains and flushes the core.</summary>
    public async Task<StopReport?> StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0) return null;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _app.StopAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Streams that do not end are cut.
        }

        var report = _market?.Stop();
        await _app.DisposeAsync().ConfigureAwait(false);
        return report;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private static async Task<(Platform Platform, SimulatedMarket? Market)> SimulatedAsync(ServerOptions options, ApiKeyStore keys,
        Action<FailStop> stopped)
    {
        var quotes = new QuoteBoard();
        var views = new TradingProjection(quotes);
        var market = await SimulatedMarket.StartAsync(options, views, quotes, stopped, failure => stopped(
            new FailStop("session", 0, "The session cannot be played on: " + failure.Message, failure))).ConfigureAwait(false);
        var platform = new Platform
        {
            Mode = TradingMode.Simulated, DataDirectory = options.Data, Views = views, Quotes = quotes, Keys = keys,
            History = new HistoricalModels(Path.Combine(options.Data, "journal")), Clock = market.Clock,
            Desk = new TradingDesk(market.Pipeline, market.Clock), Session = () => (market.Sessions.Current, market.Position),
            AllowsRemote = options.AllowRemote,
        };
        return (platform, market);
    }

    private static Platform ReadOnly(ServerOptions options, ApiKeyStore keys)
    {
        var journal = Path.Combine(options.Data, "journal");
        if (!Directory.Exists(journal)) throw new UsageException($"{options.Data} holds no journal to replay. Give the --data of a server that ran.");
        var history = new HistoricalModels(journal);
        var latest = history.Latest();
        return new Platform
        {
            Mode = TradingMode.Replay, DataDirectory = options.Data, Views = latest.Views, Quotes = latest.Quotes, Keys = keys, History = history,
            Clock = new StandingClock(latest.TimeNs), AllowsRemote = options.AllowRemote,
        };
    }
}
