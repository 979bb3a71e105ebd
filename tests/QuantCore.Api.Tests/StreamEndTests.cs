using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

/// <summary>How a stream ends when the server does.</summary>
public sealed class StreamEndTests
{
    [Fact]
    public async Task A_stopping_server_ends_its_streams_instead_of_cutting_them()
    {
        using var folder = new TempFolder();
        await using var server = await TestServer.StartAsync(folder.Path);
        using var stream = await EventReader.Open(server.Client, "?topics=orders");
        await stream.Live();

        var stopping = server.Server.StopAsync();

        // A cut connection would be an IOException, a stream that goes on would wait for ever.
        await Assert.ThrowsAsync<EndOfStreamException>(stream.Next);
        Assert.Null((await stopping)?.Problem);
    }
}
