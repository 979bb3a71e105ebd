namespace QuantCore.Engine.Tests.Models;

/// <summary>Random decisions read from bytes, so that a failing run shrinks.</summary>
internal sealed class Script(byte[] bytes)
{
    private int _at;

    public bool IsOver => _at >= bytes.Length;

    public int Next(int below) => IsOver ? 0 : bytes[_at++] % below;

    public bool Chance(int percent) => Next(100) < percent;
}
