namespace QuantCore.ReadModels;

/// <summary>One copy of texts that come again and again (accounts, key ids), instead of one per record. Bounded: beyond it, texts are kept as they
/// come.</summary>
internal sealed class TextPool
{
    private const int MostTexts = 20_000;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        if (_texts.Count < MostTexts) _texts.Add(text, text);
        return text;
    }
}
