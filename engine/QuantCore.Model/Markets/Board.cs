namespace QuantCore.Model.Markets;

/// <summary>The board whose rules an instrument follows.</summary>
public enum Board : byte
{
    /// <summary>SSE main board (600 601 603 605).</summary>
    SseMain = 1,

    /// <summary>SSE STAR, 科创板 (688 689).</summary>
    Star = 2,

    /// <summary>SZSE main board (000 001 002 003).</summary>
    SzseMain = 3,

    /// <summary>SZSE ChiNext, 创业板 (300 301 302).</summary>
    ChiNext = 4,

    /// <summary>BSE, 北交所 (43 83 87 88 92).</summary>
    Bse = 5,

    /// <summary>SSE exchange-traded funds (51 56 58).</summary>
    SseFund = 6,

    /// <summary>SZSE exchange-traded funds (15).</summary>
    SzseFund = 7,

    /// <summary>An index: quoted, never traded.</summary>
    Index = 8,
}
