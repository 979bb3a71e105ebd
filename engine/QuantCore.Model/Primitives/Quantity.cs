using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>A number of shares (股), never lots (手). Arithmetic is checked.</summary>
/// <param name="Shares">The number of shares.</param>
[MessagePackFormatter(typeof(QuantityFormatter))]
public readonly record struct Quantity(long Shares) : IComparable<Quantity>
{
    /// <summary>No shares.</summary>
    public static readonly Quantity Zero;

    /// <summary>Checked sum.</summary>
    public static Quantity operator +(Quantity a, Quantity b) => new(checked(a.Shares + b.Shares));

    /// <summary>Checked difference.</summary>
    public static Quantity operator -(Quantity a, Quantity b) => new(checked(a.Shares - b.Shares));

    /// <summary>Compares.</summary>
    public static bool operator <(Quantity a, Quantity b) => a.Shares < b.Shares;

    /// <summary>Compares.</summary>
    public static bool operator >(Quantity a, Quantity b) => a.Shares > b.Shares;

    /// <summary>Compares.</summary>
    public static bool operator <=(Quantity a, Quantity b) => a.Shares <= b.Shares;

    /// <summary>Compares.</summary>
    public static bool operator >=(Quantity a, Quantity b) => a.Shares >= b.Shares;

    /// <summary>The larger of two.</summary>
    public static Quantity Max(Quantity a, Quantity b) => a.Shares > b.Shares ? a : b;

    /// <summary>The smaller of two.</summary>
    public static Quantity Min(Quantity a, Quantity b) => a.Shares < b.Shares ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Shares.CompareTo(other.Shares);

    /// <inheritdoc/>
    public override string ToString() => Shares.ToString(CultureInfo.InvariantCulture);
}
