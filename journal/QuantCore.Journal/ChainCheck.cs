using System.Security.Cryptography;

namespace QuantCore.Journal;

/// <summary>Computes the block chain again from the bytes. Once broken it stays broken: what follows damage proves nothing.</summary>
internal sealed class ChainCheck
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _head = new byte[BlockSeal.ChainBytes];
    private long _openBytes;
    private long _blockFirst;

    public bool Ok { get; private set; } = true;

    public long SealedThrough { get; private set; }

    public string HeadHex => SealedThrough == 0 ? "" : Convert.ToHexStringLower(_head);

    public void StartSegment(SegmentHeader header, bool first)
    {
        if (first)
        {
            _head = header.ChainSeed;
            _blockFirst = header.FirstSequence;
            Restart();
        }
        else if (Ok && (!header.ChainSeed.AsSpan().SequenceEqual(_head) || header.FirstSequence != _blockFirst))
        {
            Ok = false;
        }
    }

    public void Add(ReadOnlySpan<byte> frame)
    {
        if (Ok)
        {
            _hash.AppendData(frame);
            _openBytes += frame.Length;
        }
    }

    public bool CheckSeal(BlockSeal seal)
    {
        if (!Ok)
        {
            return false;
        }

        byte[] computed = _hash.GetHashAndReset();
        Ok = computed.AsSpan().SequenceEqual(seal.Chain.Span) && seal.ByteCount == _openBytes && seal.FirstSequence == _blockFirst;
        if (Ok)
        {
            _head = computed;
            SealedThrough = seal.LastSequence;
            _blockFirst = seal.LastSequence + 1;
            Restart();
        }

        return Ok;
    }

    /// <summary>Only the last segment may end with records that no seal covers yet.</summary>
    public void EndSegment(bool isLast) => Ok = Ok && (isLast || _openBytes == 0);

    public void Break() => Ok = false;

    private void Restart()
    {
        _openBytes = 0;
        _hash.AppendData(_head);
    }
}
