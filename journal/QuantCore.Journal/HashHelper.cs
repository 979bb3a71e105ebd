using System.Security.Cryptography;

namespace QuantCore.Journal;

/// <summary>
/// One thread that hashes a batch while the caller syncs it. The caller takes the work back when the helper has not begun, so a helper
/// that gets no processor costs no waiting.
/// </summary>
internal sealed class HashHelper(IncrementalHash hash) : IDisposable
{
    // Up to here hashing hides behind the disk, which has begun already; beyond, it would be longer than the disk takes.
    private const int InlineBytes = 128 << 10;
    private const int Idle = 0;
    private const int Posted = 1;
    private const int Taken = 2;
    private readonly SemaphoreSlim _work = new(0);
    private readonly SemaphoreSlim _finished = new(0);
    private byte[] _buffer = [];
    private int _offset;
    private int _count;
    private int _state;
    private volatile bool _stopped;
    private Thread? _thread;

    /// <summary>Starts hashing; the bytes must not change before <see cref="Complete"/>.</summary>
    public void Begin(byte[] buffer, int offset, int count)
    {
        Complete();
        if (count <= InlineBytes)
        {
            hash.AppendData(buffer, offset, count);
            return;
        }

        (_buffer, _offset, _count) = (buffer, offset, count);
        _thread ??= Start();
        Volatile.Write(ref _state, Posted);
        _work.Release();
    }

    /// <summary>Returns when the bytes are hashed. Only this method, on the caller's thread, makes the state idle again.</summary>
    public void Complete()
    {
        if (_state == Idle)
        {
            return;
        }

        if (Interlocked.CompareExchange(ref _state, Idle, Posted) == Posted)
        {
            hash.AppendData(_buffer, _offset, _count);
            return;
        }

        _finished.Wait();
        _state = Idle;
    }

    public void Dispose()
    {
        Complete();
        _stopped = true;
        _work.Release();
        _thread?.Join();
        _work.Dispose();
        _finished.Dispose();
    }

    private Thread Start()
    {
        Thread thread = new(Run) { IsBackground = true, Name = "journal hash" };
        thread.Start();
        return thread;
    }

    private void Run()
    {
        while (true)
        {
            _work.Wait();
            if (_stopped)
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _state, Taken, Posted) == Posted)
            {
                hash.AppendData(_buffer, _offset, _count);
                _finished.Release();
            }
        }
    }
}
