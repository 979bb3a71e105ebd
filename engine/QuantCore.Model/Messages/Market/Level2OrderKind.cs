namespace QuantCore.Model.Messages.Market;

/// <summary>What a line of the order stream does.</summary>
public enum Level2OrderKind : byte
{
    /// <summary>Adds an order (SSE A, 2).</summary>
    Add = 1,

    /// <summary>Deletes what is left of one (SSE D, 10).</summary>
    Delete = 2,
}
