namespace QuantCore.Replay.Sessions.Import;

/// <summary>A file to read, wherever it lies.</summary>
/// <param name="Name">Its path, through folders and archives, with forward slashes.</param>
/// <param name="Origin">Full path of the file on disk that it is or lies in.</param>
/// <param name="Length">Its length unpacked, bytes.</param>
/// <param name="IsExplicit">Named by the user itself rather than found in a folder or archive.</param>
/// <param name="Content">Its bytes; open while it is being visited.</param>
internal sealed record InputFile(string Name, string Origin, long Length, bool IsExplicit, Stream Content)
{
    /// <summary>The name without folders.</summary>
    public string LeafName => Name[(Name.LastIndexOf('/') + 1)..];
}
