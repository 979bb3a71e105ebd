using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace QuantCore.Benchmarks.Measuring;

/// <summary>The disk without us: a file of zeros that are on the disk, written in batches, each flushed (fdatasync on Linux).</summary>
internal sealed class RawFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private long _at;

    public RawFile(string path, long length)
    {
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
        _length = length;
        var zeros = new byte[1 << 20];
        for (var at = 0L; at < length; at += zeros.Length) RandomAccess.Write(_file, zeros, at);
        RandomAccess.FlushToDisk(_file);
    }

    /// <summary>Writes behind the last batch, from the start again at the end, and flushes.</summary>
    public void WriteDurably(ReadOnlySpan<byte> batch)
    {
        if (_at + batch.Length > _length) _at = 0;
        RandomAccess.Write(_file, batch, _at);
        RandomAccess.FlushToDisk(_file);
        _at += batch.Length;
    }

    /// <summary>Batches until the time is over or so many bytes are written; returns the number of batches.</summary>
    public long Run(byte[] batch, TimeSpan time, long mostBytes, Latencies? latencies = null)
    {
        var (batches, started) = (0L, Stopwatch.GetTimestamp());
        for (var from = started; Stopwatch.GetElapsedTime(started, from) < time && batches * batch.Length < mostBytes; batches++)
        {
            WriteDurably(batch);
            var to = Stopwatch.GetTimestamp();
            latencies?.Record(from, to);
            from = to;
        }

        return batches;
    }

    public void Dispose() => _file.Dispose();
}
