using Microsoft.AspNetCore.Routing;
using QuantCore.Api.Problems;
using QuantCore.Api.Security;
using QuantCore.Api.Tests.Support;
using QuantCore.Conformance.Tests;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class DocumentTests(SharedServer shared)
{
    private static readonly string Text = Read();

    [Fact]
    public void The_document_names_every_route_code_and_scope()
    {
        var routes = shared.Server.Server.Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!)
            .Where(r => r.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(r => r["/api/v1".Length..]);
        Assert.All(routes, route => Assert.Contains($"{route}`", Text, StringComparison.Ordinal));
        var codes = RejectTable.Rows.Select(r => r.Kind).Concat(ProblemKinds.General).Select(k => k.Code);
        Assert.All(codes, code => Assert.Contains($"`{code}`", Text, StringComparison.Ordinal));
        Assert.All(Scopes.All, scope => Assert.Contains($"`{scope}`", Text, StringComparison.Ordinal));
    }

    private static string Read() => File.ReadAllText(Path.Combine(Repository.Root, "api", "API.md"));
}
