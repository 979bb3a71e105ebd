using System.Runtime.CompilerServices;

namespace Disruptor;

/// <summary>The sequences a consumer waits for: those of the handlers before it, or the cursor when it is among the first.</summary>
public class DependentSequenceGroup
{
    readonly Sequence _cursor;
    readonly Sequence _first;
    readonly Sequence[] _rest;

    /// <summary>A group on the given dependencies, or on the cursor when there are none.</summary>
    public DependentSequenceGroup(Sequence cursor, params Sequence[] dependencies)
    {
        _cursor = cursor;
        _first = dependencies.Length == 0 ? cursor : dependencies[0];
        _rest = dependencies.Length <= 1 ? [] : dependencies[1..];
    }

    /// <summary>True when the cursor is the only dependency.</summary>
    public bool DependsOnCursor => _rest.Length == 0 && ReferenceEquals(_first, _cursor);

    /// <summary>The number of dependencies.</summary>
    public int DependentSequenceCount => 1 + _rest.Length;

    /// <summary>The value of the ring's cursor.</summary>
    public long CursorValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _cursor.Value;
    }

    /// <summary>The lowest value of the dependencies.</summary>
    public long Value
    {
        // One dependency is the usual case and must not pay for a loop.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rest.Length == 0 ? _first.Value : DisruptorUtil.GetMinimumSequence(_rest, _first.Value);
    }

    /// <summary>Free for the user, for instance to tell consumers apart in an own wait strategy.</summary>
    public object? Tag { get; set; }

    /// <summary>Spins and yields until the value is reached, and returns the value found, which may be higher.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public long AggressiveSpinWaitFor(long expectedValue, CancellationToken cancellationToken)
    {
        var spin = default(AggressiveSpinWait);
        long value;
        while ((value = Value) < expectedValue)
        {
            cancellationToken.ThrowIfCancellationRequested();
            spin.SpinOnce();
        }

        return value;
    }

    /// <summary>As <see cref="AggressiveSpinWaitFor"/>, with <see cref="SpinWait"/>, which ends in sleeps of one tick.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public long SpinWaitFor(long expectedValue, CancellationToken cancellationToken)
    {
        var spin = default(SpinWait);
        long value;
        while ((value = Value) < expectedValue)
        {
            cancellationToken.ThrowIfCancellationRequested();
            spin.SpinOnce();
        }

        return value;
    }
}
