namespace QuantCore.Replay.Sessions;

/// <summary>A session cannot be made or read, for a reason its user can mend. The message is meant for the user.</summary>
public sealed class SessionException : Exception
{
    /// <summary>Says why.</summary>
    public SessionException(SessionFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>Whose fault it is.</summary>
    public SessionFault Fault { get; }
}
