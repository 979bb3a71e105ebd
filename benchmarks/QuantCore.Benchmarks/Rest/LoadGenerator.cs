using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using QuantCore.Benchmarks.Measuring;

namespace QuantCore.Benchmarks.Rest;

/// <summary>Closed-loop clients on one thread: each connection sends its next order when it has the answer to the last.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int Accepted = 202;
    private readonly OrderRequests _requests;
    private readonly RawConnection[] _connections;
    private readonly Dictionary<Socket, RawConnection> _bySocket;

    public LoadGenerator(IPEndPoint address, OrderRequests requests, int connections)
    {
        _requests = requests;
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new RawConnection(address))];
        _bySocket = _connections.ToDictionary(c => c.Socket);
    }

    /// <summary>Answers that were not 202, and the last of them.</summary>
    public (long Count, string Last) Refused { get; private set; }

    /// <summary>Answers received.</summary>
    public long Answers { get; private set; }

    public long Run(TimeSpan time, Latencies? latencies)
    {
        var started = Stopwatch.GetTimestamp();
        var before = Answers;
        if (_connections is [var only]) RunAlone(only, time, started, latencies);
        else RunMany(time, started, latencies);
        return Answers - before;
    }

    public void Dispose()
    {
        foreach (var connection in _connections) connection.Dispose();
    }

    private void RunAlone(RawConnection connection, TimeSpan time, long started, Latencies? latencies)
    {
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            connection.Send(_requests);
            int status;
            do status = connection.Receive();
            while (status == 0);
            Count(connection, status, latencies);
        }
    }

    private void RunMany(TimeSpan time, long started, Latencies? latencies)
    {
        foreach (var connection in _connections) connection.Send(_requests);
        var open = _connections.Length;
        var busy = _bySocket.Keys.ToHashSet();
        var ready = new List<Socket>(open);
        while (open > 0)
        {
            ready.Clear();
            ready.AddRange(busy);
            Socket.Select(ready, null, null, -1);
            var isOver = Stopwatch.GetElapsedTime(started) >= time;
            foreach (var socket in ready)
            {
                var connection = _bySocket[socket];
                if (connection.Receive() is var status and not 0)
                {
                    Count(connection, status, latencies);
                    if (!isOver)
                    {
                        connection.Send(_requests);
                        continue;
                    }

                    busy.Remove(socket);
                    open--;
                }
            }
        }
    }

    private void Count(RawConnection connection, int status, Latencies? latencies)
    {
        latencies?.Record(connection.SentAt, Stopwatch.GetTimestamp());
        Answers++;
        if (status != Accepted) Refused = (Refused.Count + 1, connection.LastAnswer);
    }
}
