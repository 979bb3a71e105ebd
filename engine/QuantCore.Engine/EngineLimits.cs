using QuantCore.Model.Primitives;

namespace QuantCore.Engine;

/// <summary>Sizes nothing can exceed (rule 9: nothing grows without bound).</summary>
public static class EngineLimits
{
    /// <summary>Working orders of one account where its limits set none.</summary>
    public const int MaxOpenOrdersPerAccount = 100_000;

    /// <summary>Accounts.</summary>
    public const int MaxAccounts = 10_000;

    /// <summary>Instruments.</summary>
    public const int MaxInstruments = 20_000;

    /// <summary>The highest price, 100,000 CNY a share: above every A-share there has been. Beyond it is somebody's error.</summary>
    public const long MaxPrice = 100_000 * Price.UnitsPerYuan;

    /// <summary>The highest opening balance, ten trillion CNY: sums of money stay far from overflow.</summary>
    public const long MaxCash = 10_000_000_000_000 * Price.UnitsPerYuan;

    /// <summary>Orders, at the most that a configuration may ask for.</summary>
    public const int MaxOrders = 50_000_000;
}
