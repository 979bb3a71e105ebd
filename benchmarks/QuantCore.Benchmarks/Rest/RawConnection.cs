using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QuantCore.Benchmarks.Rest;

/// <summary>A keep-alive HTTP connection with one request on its way: as little client as can be, since it shares the cores.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly byte[] _request = new byte[2048];
    private readonly byte[] _answer = new byte[16 << 10];
    private int _received;

    public RawConnection(IPEndPoint address)
    {
        Socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(address);
    }

    public Socket Socket { get; }

    /// <summary>When the request was sent, Stopwatch ticks.</summary>
    public long SentAt { get; private set; }

    public void Send(OrderRequests requests)
    {
        var length = requests.Write(_request);
        SentAt = Stopwatch.GetTimestamp();
        _received = 0;
        // A request fits the socket's buffer many times over, and nothing else is in it.
        if (Socket.Send(_request, 0, length, SocketFlags.None) != length) throw new IOException("A request was sent in part.");
    }

    /// <summary>Receives what is there (waiting for the first byte); the status once the answer is complete, zero before.</summary>
    public int Receive()
    {
        var some = Socket.Receive(_answer, _received, _answer.Length - _received, SocketFlags.None);
        if (some == 0) throw new IOException("The server closed a connection.");
        _received += some;
        var answer = _answer.AsSpan(0, _received);
        var head = answer.IndexOf("\r\n\r\n"u8);
        return head >= 0 && _received >= head + 4 + ContentLength(answer[..head]) ? Number(answer[9..12]) : 0;
    }

    /// <summary>The last answer, for a complaint.</summary>
    public string LastAnswer => System.Text.Encoding.ASCII.GetString(_answer, 0, _received);

    public void Dispose() => Socket.Dispose();

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0) throw new IOException("An answer has no Content-Length.");
        return Number(head[(at + name.Length)..]);
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new IOException("An answer is not HTTP.");
}
