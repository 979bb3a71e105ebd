// Two cores must do for a server with its threads: several at once would only make each other slow.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace QuantCore.Api.Tests.Support;

/// <summary>The tests on the shared server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerGroup : ICollectionFixture<SharedServer>
{
    public const string Name = "shared server";
}
