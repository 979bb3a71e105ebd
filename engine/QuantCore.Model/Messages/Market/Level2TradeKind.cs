namespace QuantCore.Model.Messages.Market;

/// <summary>What a line of the trade stream does.</summary>
public enum Level2TradeKind : byte
{
    /// <summary>A fill (SZSE ExecType F).</summary>
    Fill = 1,

    /// <summary>A cancel (SZSE ExecType 4).</summary>
    Cancel = 2,
}
