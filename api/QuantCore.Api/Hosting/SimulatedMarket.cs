using QuantCore.Engine;
using QuantCore.Gateways.Simulated;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;
using QuantCore.Pipeline;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Sources;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;
using JournalHistory = QuantCore.Pipeline.Recovery.VenueHistory;
using VenueHistory = QuantCore.Gateways.Simulated.VenueHistory;

namespace QuantCore.Api.Hosting;

/// <summary>Simulated mode put together: a session, its clock, the exchange beside it and the core. A restart goes on where the journal
/// ends.</summary>
public sealed class SimulatedMarket : IDisposable
{
    /// <summary>The account that is there from the first start.</summary>
    public const string FirstAccount = "SIM-1";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);
    private SessionPlayer? _player;
    private SimulatedGateway? _gateway;

    private SimulatedMarket(TradingPipeline pipeline, SessionClock clock, SessionLibrary sessions)
    {
        Pipeline = pipeline;
        Clock = clock;
        Sessions = sessions;
    }

    /// <summary>The core between its rings.</summary>
    public TradingPipeline Pipeline { get; }

    /// <summary>Session time.</summary>
    public SessionClock Clock { get; }

    /// <summary>What is played.</summary>
    public SessionLibrary Sessions { get; }

    /// <summary>The session record played last.</summary>
    public long Position => _player?.Position ?? 0;

    /// <summary>Recovers, opens the first account at the first start, and plays. <paramref name="failed"/> is told when the session cannot
    /// go on.</summary>
    public static async Task<SimulatedMarket> StartAsync(
        ServerOptions options, TradingProjection views, QuoteBoard quotes, Action<FailStop> stopped, Action<Exception> failed)
    {
        var sessions = new SessionLibrary(options);
        var journalDirectory = Path.Combine(options.Data, "journal");
        var history = JournalHistory.ReadLatest(journalDirectory);
        var session = sessions.First(history.Day);
        var firstNs = FirstTimeNs(session);
        var clock = new SessionClock(Math.Max(history.LastTimestampNs, firstNs));
        SimulatedGateway? gateway = null;
        var pipeline = TradingPipeline.Start(new PipelineOptions
        {
            DataDirectory = options.Data, Mode = TradingMode.Simulated, Clock = clock, Configuration = EngineDefaults.Simulated,
            Projections = [views], MarketProjections = [quotes],
            GatewayFactory = recovered => gateway = Rebuild(recovered),
        });
        pipeline.FailStopped += stopped;
        var market = new SimulatedMarket(pipeline, clock, sessions) { _gateway = gateway };
        try
        {
            await market.OpenFirstAccountAsync().ConfigureAwait(false);
            market.Play(options, session, history, failed);
            return market;
        }
        catch
        {
            market.Dispose();
            throw;
        }
    }

    /// <summary>Stops the session, then drains and closes the core.</summary>
    public StopReport Stop()
    {
        _player?.Dispose();
        _player = null;
        return Pipeline.Stop(StopTimeout);
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private static long FirstTimeNs(string session)
    {
        using var reader = JournalReader.Open(session);
        return reader.Read() ? RecordHeader.Read(reader.Record).TimestampNs : 0;
    }

    /// <summary>A new exchange that will be brought to where the journal ends: the orders it had and what it had said of them.</summary>
    private static SimulatedGateway Rebuild(RecoveredState recovered)
    {
        var gateway = new SimulatedGateway(recovered.Sink, TradingMode.Simulated);
        var orders = recovered.Processor.State.Orders;
        var history = new VenueHistory(id => orders.Find(id) is { } order ? SentForm(order) : null);
        if (Directory.Exists(recovered.JournalDirectory))
        {
            using var reader = JournalReader.Open(recovered.JournalDirectory);
            while (reader.Read()) history.Add(reader.Record);
        }

        gateway.Restore(history.Actions, history.LastReportNumber);
        return gateway;
    }

    private static OrderSent SentForm(Engine.Orders.Order order) => new()
    {
        OrderId = order.Id, Account = order.Account.Id, Instrument = order.Instrument, Side = order.Side, OrdType = order.OrdType,
        Price = order.Price, Quantity = order.Quantity,
    };

    // Each command is refused when its effect is there already, so a kill between any two of them does no harm.
    private async Task OpenFirstAccountAsync()
    {
        if (await Pipeline.QueryAsync(static core => core.State.Accounts.Find(FirstAccount) is not null).ConfigureAwait(false)) return;
        await SubmitAsync(new SetRiskLimits
        {
            By = "first start",
            Limits = new RiskLimits { HftReported = true, OrdersPerSecond = 100_000, OrdersPerDay = 10_000_000, MaxOpenOrders = 100_000 },
        }).ConfigureAwait(false);
        await SubmitAsync(new OpenAccount
        {
            Account = FirstAccount, Cash = Money.FromYuan(10_000_000m), CommissionPer10M = 2_500, MinCommission = Money.FromYuan(5m),
            CommissionIncludesExchangeFees = true,
        }).ConfigureAwait(false);
    }

    private async Task SubmitAsync<T>(T command)
        where T : IRecordPayload
    {
        var result = await Pipeline.SubmitAsync(command, StopTimeout, RecordSource.System, priority: true).ConfigureAwait(false);
        if (result.Outcome != CommandOutcome.Decided) throw new InvalidOperationException($"{T.Type} at first start: {result.Outcome}.");
    }

    private void Play(ServerOptions options, string session, JournalHistory history, Action<Exception> failed)
    {
        var resumes = history.LastSessionSequence > 0
            && ShanghaiTime.DateOf(FirstTimeNs(session)) == history.Day.ToDate();
        _player = SessionPlayer.Start(
            Pipeline,
            new SessionPlayerOptions
            {
                Session = session, Clock = Clock, Speed = options.Speed, ResumeAfter = resumes ? history.LastSessionSequence : 0,
                ResumeTimeNs = Pipeline.LastTimestampNs, Listener = _gateway, FastForward = _gateway!.FastForward,
                SessionStarting = start => Sessions.Started(start.Directory), NextSession = Sessions.Next,
            },
            failed: failed);
    }
}
