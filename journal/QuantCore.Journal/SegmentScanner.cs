using System.Runtime.InteropServices;

namespace QuantCore.Journal;

/// <summary>
/// Walks the frames of one segment and says what is intact. It is the only reader of frames: recovery, reader, verifier and repair
/// judge what it reports, each by its own rule.
/// </summary>
internal sealed class SegmentScanner : IDisposable
{
    private readonly IJournalFile _file;
    private readonly ReadWindow _window;
    private readonly uint _saltState;
    private readonly SegmentHeader _header;
    private int _length;
    private BlockPosition _block;

    public SegmentScanner(IJournalFile file, SegmentHeader header)
    {
        _file = file;
        _header = header;
        _window = new ReadWindow(file);
        _saltState = Frame.SaltState(header.Crc);
        LastSequence = header.FirstSequence - 1;
        LastCrc = header.Crc;
        _block = new BlockPosition(JournalFormat.SegmentHeaderBytes, header.FirstSequence);
    }

    /// <summary>Where the current frame begins.</summary>
    public long FrameOffset { get; private set; } = JournalFormat.SegmentHeaderBytes;

    /// <summary>Where the next frame should begin.</summary>
    public long Offset { get; private set; } = JournalFormat.SegmentHeaderBytes;

    /// <summary>Last intact record so far.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Checksum of the last intact record's frame; the header's before the first. Seals are not linked: they come late.</summary>
    public uint LastCrc { get; private set; }

    /// <summary>Kind of the current frame.</summary>
    public uint Kind { get; private set; }

    /// <summary>Why the last <see cref="Next"/> said bad.</summary>
    public string BadReason { get; private set; } = "";

    public long FileLength => _window.FileLength;

    /// <summary>The record (or seal) of the current frame, valid until the next call.</summary>
    public ReadOnlySpan<byte> Payload => _window.Buffered(FrameOffset).Slice(Frame.HeaderBytes, _length);

    /// <summary>The whole current frame with its pad, valid until the next call.</summary>
    public ReadOnlySpan<byte> FrameBytes => _window.Buffered(FrameOffset)[..Frame.Size(_length)];

    public ScanResult Next()
    {
        ReadOnlySpan<byte> bytes = _window.Get(Offset, Frame.HeaderBytes);
        if (bytes.Length < Frame.HeaderBytes || IsZeroHeader(bytes))
        {
            return AtNoHeader(bytes);
        }

        int length = Frame.Length(bytes);
        if ((uint)length > (uint)_header.MaxRecordBytes && !IsSealLength(bytes, length))
        {
            return Bad($"length {(uint)length} is over the segment's record limit {_header.MaxRecordBytes}");
        }

        int size = Frame.Size(length);
        if (size > bytes.Length)
        {
            if (size > _window.FileLength - Offset)
            {
                return Bad($"a frame of {size} bytes does not fit in the {_window.FileLength - Offset} bytes that are left");
            }

            bytes = _window.Get(Offset, size);
        }

        return Check(bytes, length, size);
    }

    /// <summary>What <see cref="Next"/> would find, without moving.</summary>
    public ScanResult Peek()
    {
        (long offset, long frame, long last, uint crc, uint kind) = (Offset, FrameOffset, LastSequence, LastCrc, Kind);
        (int length, BlockPosition block) = (_length, _block);
        ScanResult result = Next();
        (Offset, FrameOffset, LastSequence, LastCrc, Kind) = (offset, frame, last, crc, kind);
        (_length, _block) = (length, block);
        return result;
    }

    /// <summary>Forgets buffered bytes, so that the next call sees what a live writer has added.</summary>
    public void Reload() => _window.Reload();

    /// <summary>Goes on at a frame found by <see cref="FindIntactFrame"/>, as if what precedes it were intact.</summary>
    public void ResumeAt(long offset)
    {
        ReadOnlySpan<byte> bytes = _window.Get(offset, Frame.HeaderBytes);
        Offset = offset;
        _block = default;
        LastCrc = Frame.PrevCrc(bytes);
        LastSequence = Frame.Kind(bytes) == JournalFormat.RecordKind ? Frame.Sequence(bytes) - 1 : Frame.Sequence(bytes);
    }

    /// <summary>
    /// The first offset from <paramref name="from"/> on where a frame of this segment validates by its own checksum, or -1.
    /// The salt makes this certain up to 2^-32: leftovers of other files and copies inside records do not count.
    /// </summary>
    public long FindIntactFrame(long from)
    {
        for (long at = from; at + Frame.HeaderBytes <= _window.FileLength; at += 8)
        {
            ReadOnlySpan<byte> bytes = _window.Get(at, Frame.HeaderBytes);
            int zeros = bytes.IndexOfAnyExcept((byte)0);
            if (zeros < 0 || zeros >= 8)
            {
                // Skip to the aligned position of the first byte that is not zero.
                int skip = zeros < 0 ? bytes.Length & ~7 : zeros & ~7;
                if (skip == 0)
                {
                    return -1;
                }

                at += skip - 8;
            }
            else if (IsIntactAt(at, bytes))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Offset behind the last byte that is not zero, from <paramref name="from"/> on.</summary>
    public long EndOfNonZero(long from)
    {
        long end = from;
        for (long at = from; at < _window.FileLength;)
        {
            ReadOnlySpan<byte> bytes = _window.Get(at, 1);
            if (bytes.Length == 0)
            {
                break;
            }

            int last = bytes.LastIndexOfAnyExcept((byte)0);
            end = last >= 0 ? at + last + 1 : end;
            at += bytes.Length;
        }

        return end;
    }

    public void Dispose() => _file.Dispose();

    private static bool IsZeroHeader(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes[..Frame.HeaderBytes]);
        return (words[0] | words[1] | words[2]) == 0;
    }

    private static bool IsSealLength(ReadOnlySpan<byte> bytes, int length) =>
        length == BlockSeal.Bytes && Frame.Kind(bytes) == JournalFormat.SealKind;

    private ScanResult AtNoHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Frame.HeaderBytes || !bytes.ContainsAnyExcept((byte)0)
            ? ScanResult.End
            : Bad($"the file ends {bytes.Length} bytes into a frame header");

    private ScanResult Check(ReadOnlySpan<byte> bytes, int length, int size)
    {
        if (bytes.Length < size)
        {
            return Bad("the file became shorter while it was read");
        }

        uint crc = Frame.Crc(bytes);
        if (crc != Frame.ComputeCrc(bytes, length, _saltState))
        {
            return Bad("the checksum does not match");
        }

        uint kind = Frame.Kind(bytes);
        long sequence = Frame.Sequence(bytes);
        long expected = kind == JournalFormat.RecordKind ? LastSequence + 1 : LastSequence;
        bool known = kind == JournalFormat.RecordKind || (kind == JournalFormat.SealKind && length == BlockSeal.Bytes);
        if (!known || sequence != expected || Frame.PrevCrc(bytes) != LastCrc || HasDirtyPad(bytes, length, size))
        {
            return Bad(known ? Mismatch(bytes, sequence, expected) : $"frame kind {kind} of {length} bytes is unknown");
        }

        if (kind == JournalFormat.SealKind && !EndBlock(bytes.Slice(Frame.HeaderBytes, BlockSeal.Bytes)))
        {
            return Bad("the seal does not describe the block before it");
        }

        Kind = kind;
        _length = length;
        FrameOffset = Offset;
        Offset += size;
        LastSequence = sequence;
        LastCrc = kind == JournalFormat.RecordKind ? crc : LastCrc;
        return ScanResult.Frame;
    }

    /// <summary>Only place and extent; the hash is the verifier's business.</summary>
    private bool EndBlock(ReadOnlySpan<byte> payload)
    {
        bool fits = _block.Start == 0 || BlockSeal.Describes(payload, _block.FirstSequence, LastSequence, Offset - _block.Start);
        _block = fits ? new BlockPosition(Offset + Frame.SealFrameBytes, LastSequence + 1) : _block;
        return fits;
    }

    private string Mismatch(ReadOnlySpan<byte> bytes, long sequence, long expected)
    {
        if (sequence != expected)
        {
            return $"an intact frame with sequence {sequence} stands where {expected} belongs";
        }

        return Frame.PrevCrc(bytes) != LastCrc ? "the frame does not link to the one before it" : "the pad behind the record is not zero";
    }

    private static bool HasDirtyPad(ReadOnlySpan<byte> bytes, int length, int size) =>
        size != Frame.HeaderBytes + length && bytes[(Frame.HeaderBytes + length)..size].ContainsAnyExcept((byte)0);

    private bool IsIntactAt(long offset, ReadOnlySpan<byte> bytes)
    {
        int length = Frame.Length(bytes);
        uint kind = Frame.Kind(bytes);
        long sequence = Frame.Sequence(bytes);
        bool plausible = kind is JournalFormat.RecordKind or JournalFormat.SealKind
            && ((uint)length <= (uint)_header.MaxRecordBytes || length == BlockSeal.Bytes)
            && Frame.Size(length) <= _window.FileLength - offset
            && sequence >= _header.FirstSequence - 1
            && sequence <= _header.FirstSequence + (_window.FileLength / Frame.HeaderBytes);
        if (!plausible)
        {
            return false;
        }

        int size = Frame.Size(length);
        ReadOnlySpan<byte> frame = _window.Get(offset, size);
        return frame.Length >= size && Frame.Crc(frame) == Frame.ComputeCrc(frame, length, _saltState) && !HasDirtyPad(frame, length, size);
    }

    /// <summary>Where the open block begins; zero when unknown, after damage was skipped.</summary>
    private readonly record struct BlockPosition(long Start, long FirstSequence);

    private ScanResult Bad(string reason)
    {
        BadReason = reason;
        return ScanResult.Bad;
    }
}
