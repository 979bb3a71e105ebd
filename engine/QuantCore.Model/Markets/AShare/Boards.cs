namespace QuantCore.Model.Markets.AShare;

/// <summary>The boards one rule row is for.</summary>
[Flags]
public enum Boards
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="Board.SseMain"/>.</summary>
    SseMain = 1 << Board.SseMain,

    /// <summary><see cref="Board.Star"/>.</summary>
    Star = 1 << Board.Star,

    /// <summary><see cref="Board.SzseMain"/>.</summary>
    SzseMain = 1 << Board.SzseMain,

    /// <summary><see cref="Board.ChiNext"/>.</summary>
    ChiNext = 1 << Board.ChiNext,

    /// <summary><see cref="Board.Bse"/>.</summary>
    Bse = 1 << Board.Bse,

    /// <summary><see cref="Board.SseFund"/>.</summary>
    SseFund = 1 << Board.SseFund,

    /// <summary><see cref="Board.SzseFund"/>.</summary>
    SzseFund = 1 << Board.SzseFund,

    /// <summary>Both main boards.</summary>
    Main = SseMain | SzseMain,

    /// <summary>The exchange-traded funds of both exchanges.</summary>
    Funds = SseFund | SzseFund,
}
