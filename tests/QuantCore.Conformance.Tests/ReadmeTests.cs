namespace QuantCore.Conformance.Tests;

/// <summary>What a new user is told, held against the tree.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Commands = ["dotnet run -c Release --project api/QuantCore.Api", "bash tests/run"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_first_screen_gives_the_two_commands(string file)
    {
        var firstScreen = string.Join('\n', File.ReadLines(Path.Combine(Repository.Root, file)).Take(20));
        Assert.All(Commands, command => Assert.Contains(command, firstScreen, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_document_it_points_to_is_there(string file)
    {
        var links = File.ReadAllText(Path.Combine(Repository.Root, file)).Split("](").Skip(1).Select(part => part.Split(')')[0])
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository.Root, link)), link));
    }

    [Fact]
    public void The_server_keeps_its_data_where_the_user_stands_not_in_the_project()
    {
        // The web SDK makes `dotnet run` change into the project's folder unless it is told not to.
        var project = File.ReadAllText(Path.Combine(Repository.Root, "api", "QuantCore.Api", "QuantCore.Api.csproj"));
        Assert.Contains("<EnableDefaultRunWorkingDirectory>false<", project, StringComparison.Ordinal);
    }
}
