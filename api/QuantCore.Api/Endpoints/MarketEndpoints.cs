using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.Endpoints;

/// <summary>Quotes, levels, bars and instruments.</summary>
internal sealed class MarketEndpoints(Platform platform)
{
    private const int MostSymbols = 500;

    private static readonly Dictionary<string, int> Periods = new(StringComparer.Ordinal)
    {
        ["1m"] = 1, ["5m"] = 5, ["15m"] = 15, ["30m"] = 30, ["60m"] = 60, ["1d"] = 240,
    };

    public static void Map(ApiRoutes routes, Platform platform)
    {
        var market = new MarketEndpoints(platform);
        routes.Get("/quotes", Scopes.MarketRead, "Last quotes", market.QuotesAsync)
            .Query("symbols", "Comma separated; all when left out.").Parts().Answers<ListAnswer<QuoteView>>();
        routes.Get("/quotes/{symbol}/depth", Scopes.MarketRead, "Levels of one instrument", market.DepthAsync).Answers<DepthAnswer>().Fails(404);
        routes.Get("/bars/{symbol}", Scopes.MarketRead, "Bars of one instrument", market.BarsAsync)
            .Query("period", "1m (the default), 5m, 15m, 30m, 60m or 1d.").Query("limit", "The last so many, 1 to 1000 (240).")
            .Answers<ListAnswer<BarView>>().Fails(404);
        routes.Get("/instruments", Scopes.MarketRead, "Instruments of the day", market.InstrumentsAsync)
            .Query("q", "Part of symbol or name.").Query("board", "Only this board.").Paged().Answers<ListAnswer<InstrumentView>>();
        routes.Get("/instruments/{symbol}", Scopes.MarketRead, "One instrument", market.InstrumentAsync).Answers<InstrumentView>().Fails(404);
    }

    private Task QuotesAsync(HttpContext context)
    {
        var query = new Query(context);
        var symbols = Symbols(context, query.Errors);
        var page = query.Part();
        if (context.Refuses(query.Errors)) return Task.CompletedTask;
        if (symbols.Count == 0) return Answer.List(context, platform.Quotes.List(page));
        var asOf = platform.Quotes.Sequence;
        return Answer.List(context, PageScan.Slice([.. symbols.Select(platform.Quotes.Find).OfType<QuoteView>()], page, asOf));
    }

    private Task DepthAsync(HttpContext context)
    {
        if (!TrySymbol(context, out var symbol)) return Task.CompletedTask;
        return platform.Quotes.Find(symbol) is { } quote
            ? Answer.Json(context, new DepthAnswer(symbol, quote.Last, quote.PreClose, quote.Bids, quote.Asks, quote.EventTimeNs, quote.Sequence))
            : context.NotFound($"There is no quote of {symbol} yet.");
    }

    private Task BarsAsync(HttpContext context)
    {
        var query = new Query(context);
        var period = query.Text("period") ?? "1m";
        if (!Periods.TryGetValue(period, out var minutes)) query.Errors.Add("period", "must be " + string.Join(", ", Periods.Keys));
        var limit = (int)(query.Whole("limit", 1, 1000) ?? 240);
        if (!InstrumentId.TryParse(context.Route("symbol"), out var symbol)) query.Errors.Add("symbol", "must be a symbol like 600519.SH");
        if (context.Refuses(query.Errors)) return Task.CompletedTask;
        var asOf = platform.Quotes.Sequence;
        var bars = platform.Quotes.Bars(symbol, minutes);
        if (bars.Count == 0 && platform.Quotes.Find(symbol) is null && platform.Views.Instruments.Find(symbol) is null)
            return context.NotFound($"There is no instrument {symbol}.");
        return Answer.List(context, new Page<BarView>([.. bars.TakeLast(limit)], null, asOf));
    }

    private Task InstrumentsAsync(HttpContext context)
    {
        var query = new Query(context);
        var (text, board, page) = (query.Text("q"), query.Enum<Board>("board"), query.Page());
        if (context.Refuses(query.Errors)) return Task.CompletedTask;
        var found = platform.Views.Instruments.List(text, board, page);
        return Answer.List(context, found);
    }

    private Task InstrumentAsync(HttpContext context)
    {
        if (!TrySymbol(context, out var symbol)) return Task.CompletedTask;
        return platform.Views.Instruments.Find(symbol) is { } row
            ? Answer.Json(context, row)
            : context.NotFound($"There is no instrument {symbol} today.");
    }

    private static bool TrySymbol(HttpContext context, out InstrumentId symbol)
    {
        var errors = new FieldErrors();
        symbol = Fields.Symbol(context.Route("symbol"), "symbol", errors);
        return !context.Refuses(errors);
    }

    private static List<InstrumentId> Symbols(HttpContext context, FieldErrors errors)
    {
        var symbols = new List<InstrumentId>();
        foreach (var value in context.Request.Query["symbols"])
        {
            foreach (var text in (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (symbols.Count == MostSymbols)
                {
                    errors.Add("symbols", $"has at most {MostSymbols}");
                    return symbols;
                }
                symbols.Add(Fields.Symbol(text, "symbols", errors));
            }
        }
        return symbols;
    }
}
