namespace QuantCore.Replay.Sessions;

/// <summary>How far a long job is.</summary>
/// <param name="Stage">What is being done: <c>read</c>, <c>sort</c>, <c>write</c>, <c>simulate</c>.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; zero when not known.</param>
/// <param name="Detail">A file or symbol.</param>
public readonly record struct SessionProgress(string Stage, long Done, long Total, string Detail);
