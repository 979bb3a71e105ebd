using QuantCore.Api.Requests;
using QuantCore.ReadModels;

namespace QuantCore.Api.Endpoints;

/// <summary>A list as it is answered.</summary>
/// <param name="Items">The entries.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next part; null at the end.</param>
/// <param name="AsOfSeq">The input sequence whose effects the entries contain, and nothing later.</param>
/// <typeparam name="T">The entries.</typeparam>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? NextCursor, long AsOfSeq)
{
    internal static ListAnswer<T> Of(Page<T> page) => new(page.Items, Query.Cursor(page.Next), page.AsOfSequence);
}
