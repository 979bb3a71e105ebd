namespace QuantCore.Engine;

/// <summary>A rule the engine relies on does not hold: a bug, or state that is not what the journal says. Fail-stop.</summary>
/// <param name="text">Which rule.</param>
public sealed class InvariantBreachException(string text) : Exception("Broken invariant: " + text);
