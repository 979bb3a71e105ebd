namespace QuantCore.Engine.Risk;

/// <summary>One line of an <see cref="OrderPreview"/>.</summary>
/// <param name="Name">The check's stable name.</param>
/// <param name="Verdict">What it says.</param>
public readonly record struct PreviewedCheck(string Name, Verdict Verdict);
