namespace QuantCore.Model.Primitives;

/// <summary>The three A-share exchanges.</summary>
public enum Exchange : byte
{
    /// <summary>Shanghai Stock Exchange, suffix <c>.SH</c>.</summary>
    Sse = 1,

    /// <summary>Shenzhen Stock Exchange, suffix <c>.SZ</c>.</summary>
    Szse = 2,

    /// <summary>Beijing Stock Exchange, suffix <c>.BJ</c>.</summary>
    Bse = 3,
}
