namespace Disruptor.Internal;

/// <summary>Cache line constants shared by every padded type.</summary>
static class Padding
{
    /// <summary>Two 64-byte lines: adjacent-line prefetch moves lines in pairs, so one line of padding still shares.</summary>
    public const int Bytes = 128;
}
