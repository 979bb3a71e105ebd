namespace QuantCore.Replay.Sessions.Generate;

/// <summary>What a snapshot says of the day so far. Prices and amount 0.0001 CNY.</summary>
internal struct DayTotals
{
    /// <summary>Last trade.</summary>
    public long Last;

    /// <summary>First trade.</summary>
    public long Open;

    /// <summary>Highest trade.</summary>
    public long High;

    /// <summary>Lowest trade.</summary>
    public long Low;

    /// <summary>Shares.</summary>
    public long Volume;

    /// <summary>Money.</summary>
    public long Amount;

    /// <summary>Trades.</summary>
    public long Trades;

    /// <summary>Adds a trade.</summary>
    public void Add(long price, long shares)
    {
        if (Trades == 0) (Open, High, Low) = (price, price, price);
        Last = price;
        High = Math.Max(High, price);
        Low = Math.Min(Low, price);
        Volume += shares;
        Amount = checked(Amount + (price * shares));
        Trades++;
    }
}
