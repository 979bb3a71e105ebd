namespace QuantCore.Journal;

/// <summary>Constants of the files on disk; FORMAT.md says the same in words.</summary>
public static class JournalFormat
{
    /// <summary>The version written in segment headers. A reader refuses any other.</summary>
    public const uint Version = 1;

    /// <summary>Bytes before the first frame of a segment.</summary>
    public const int SegmentHeaderBytes = 128;

    /// <summary>Bytes before the record in a frame.</summary>
    public const int FrameHeaderBytes = 24;

    /// <summary>No journal may allow records longer than this (64 MiB).</summary>
    public const int LargestRecordBytes = 64 << 20;

    /// <summary>Extension of segment files; the name is the index in eight digits, from 00000001.</summary>
    public const string SegmentExtension = ".qcj";

    /// <summary>Held open without sharing by the one writer; its content and its existence mean nothing.</summary>
    public const string LockFileName = "journal.lock";

    internal const string PreparedFileName = "next.tmp";

    internal const uint RecordKind = 1;

    internal const uint SealKind = 2;

    // PNG's trick: a high byte and both line ends show at once that a copy went through a text mode.
    internal static ReadOnlySpan<byte> Magic => [0x89, (byte)'Q', (byte)'C', (byte)'J', 0x0D, 0x0A, 0x1A, 0x0A];
}
