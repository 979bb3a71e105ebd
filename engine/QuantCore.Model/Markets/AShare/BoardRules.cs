using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The rows of one board on one day.</summary>
internal sealed class BoardRules
{
    public BoardRules(Board board, TradingDay day)
    {
        Session = RuleRow.Newest(SessionTable.Rows, board, day);
        Tick = RuleRow.Newest(TickTable.Rows, board, day);
        Normal = RuleRow.Newest(PriceLimitTable.Normal, board, day);
        RiskWarning = RuleRow.Newest(PriceLimitTable.RiskWarning, board, day);
        Listing = RuleRow.Newest(ListingTable.Rows, board, day);
        Cage = RuleRow.Newest(CageTable.Rows, board, day);
        AuctionRange = RuleRow.Newest(AuctionRangeTable.Rows, board, day);
        Lot = RuleRow.Newest(LotTable.Rows, board, day);
        OrderTypes = RuleRow.Newest(OrderTypeTable.Rows, board, day);
        Settlement = RuleRow.Newest(SettlementTable.Rows, board, day);
        Fees = FeeTable.Resolve(board, day);
        Cap = RuleRow.Newest(RiskWarningCapTable.Rows, board, day);
        Halt = RuleRow.Newest(IpoHaltTable.Rows, board, day);
        LotRule = Lot?.Rule ?? default;
        MarketKinds = OrderTypes is null ? 0 : OrderTypes.MarketKinds.Aggregate(0, (set, kind) => set | (1 << (int)kind));
    }

    public SessionRow? Session { get; }

    public TickRow? Tick { get; }

    public PriceLimitRow? Normal { get; }

    public PriceLimitRow? RiskWarning { get; }

    public ListingRow? Listing { get; }

    public CageRow? Cage { get; }

    public AuctionRangeRow? AuctionRange { get; }

    public LotRow? Lot { get; }

    public LotRule LotRule { get; }

    public OrderTypeRow? OrderTypes { get; }

    public int MarketKinds { get; }

    public SettlementRow? Settlement { get; }

    public FeeSchedule? Fees { get; }

    public RiskWarningCapRow? Cap { get; }

    public IpoHaltRow? Halt { get; }

    public bool IsComplete => Session is not null && Tick is not null && Normal is not null && Listing is not null && Cage is not null
        && Lot is not null && OrderTypes is not null && Settlement is not null && Fees is not null;
}
