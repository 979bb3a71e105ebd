namespace QuantCore.Api.Tests.Support;

/// <summary>One server for every test that leaves it usable for the others.</summary>
public sealed class SharedServer : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private TestServer? _server;

    public TestServer Server => _server!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(_folder.Sub("data"));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
