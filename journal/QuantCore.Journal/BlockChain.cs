using System.Security.Cryptography;

namespace QuantCore.Journal;

/// <summary>
/// The hash chain over blocks. Bytes may be handed to a helper thread, so that hashing a batch overlaps the sync of the same batch
/// and does not add to it.
/// </summary>
internal sealed class BlockChain : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head = new byte[BlockSeal.ChainBytes];
    private readonly HashHelper _helper;

    public BlockChain(ReadOnlySpan<byte> head, long nextSequence)
    {
        head.CopyTo(_head);
        FirstSequence = nextSequence;
        _hash.AppendData(_head);
        _helper = new HashHelper(_hash);
    }

    /// <summary>First record of the open block.</summary>
    public long FirstSequence { get; private set; }

    /// <summary>Bytes of frames in the open block.</summary>
    public long OpenBytes { get; private set; }

    /// <summary>Chain after the last seal.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>Adds bytes to the open block now.</summary>
    public void Add(ReadOnlySpan<byte> frames)
    {
        OpenBytes += frames.Length;
        _hash.AppendData(frames);
    }

    /// <summary>Adds bytes to the open block, perhaps on the helper; they must not change before <see cref="Complete"/>.</summary>
    public void BeginAdd(byte[] buffer, int offset, int count)
    {
        OpenBytes += count;
        _helper.Begin(buffer, offset, count);
    }

    /// <summary>Returns when every added byte is hashed.</summary>
    public void Complete() => _helper.Complete();

    /// <summary>Ends the open block with <paramref name="lastSequence"/>, writes the seal and starts the next block.</summary>
    public void Seal(Span<byte> seal, long lastSequence)
    {
        Complete();
        Span<byte> next = stackalloc byte[BlockSeal.ChainBytes];
        _hash.GetHashAndReset(next);
        next.CopyTo(_head);
        BlockSeal.Write(seal, FirstSequence, lastSequence, OpenBytes, _head);
        _hash.AppendData(_head);
        FirstSequence = lastSequence + 1;
        OpenBytes = 0;
    }

    public void Dispose()
    {
        _helper.Dispose();
        _hash.Dispose();
    }
}
