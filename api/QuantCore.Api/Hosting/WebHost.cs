using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry.Metrics;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using Scalar.AspNetCore;

namespace QuantCore.Api.Hosting;

/// <summary>Kestrel, the gate and the endpoints.</summary>
internal static class WebHost
{
    private const string Prefix = "/api/v1";

    public static WebApplication Build(ServerOptions options, Platform platform)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MostDrained;
        });
        builder.Logging.ClearProviders();
        if (!options.IsQuiet) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It logs what the gate answers already, and while it may, every request gets an activity and a scope of its own.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A start that fails is told by the program itself, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddOpenApi("v1", DescribeApi.Configure);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling =
            System.Text.Json.Serialization.JsonNumberHandling.Strict);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", PlatformMetrics.MeterName)
            .AddPrometheusExporter());
        builder.Services.AddSingleton(platform);
        builder.Services.AddSingleton<PlatformMetrics>();
        builder.Services.AddSingleton<Gate>();
        var app = builder.Build();
        _ = app.Services.GetRequiredService<PlatformMetrics>();
        // A stream has no end of its own and would hold up every shutdown until it is cut.
        app.Lifetime.ApplicationStopping.Register(platform.Views.Feed.Stop);
        var gate = app.Services.GetRequiredService<Gate>();
        app.UseRouting();
        app.Use(next => context => gate.InvokeAsync(context, next));
        Map(app, platform);
        return app;
    }

    private static void Map(WebApplication app, Platform platform)
    {
        SystemEndpoints.MapHealth(new ApiRoutes(app, "health"), platform);
        ProblemPages.Map(new ApiRoutes(app, "problems"));
        var api = app.MapGroup(Prefix);
        ApiRoutes On(string tag) => new(api, tag);
        OrderCommands.Map(On("orders"), platform);
        OrderBatch.Map(On("orders"), platform);
        OrderQueries.Map(On("orders"), platform);
        AccountEndpoints.Map(On("accounts"), platform);
        MarketEndpoints.Map(On("market"), platform);
        RiskEndpoints.Map(On("risk"), platform);
        JournalEndpoints.Map(On("journal"), platform);
        StreamEndpoint.Map(On("stream"), platform);
        SystemEndpoints.Map(On("system"), platform);
        ApiKeyEndpoints.Map(On("keys"), platform);
        var documents = AccessMark.Anonymous("The description of the interface holds no data.");
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(documents);
        app.MapScalarApiReference("/scalar", scalar => scalar.WithTitle("QuantCore")).WithMetadata(documents);
        app.MapPrometheusScrapingEndpoint("/metrics")
            .WithMetadata(AccessMark.Anonymous("Scrapers on this machine have no key.", Scopes.SystemRead));
    }
}
