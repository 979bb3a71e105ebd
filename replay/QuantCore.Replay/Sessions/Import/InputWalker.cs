using System.IO.Compression;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>Visits every CSV file of the inputs, through folders and archives within archives, in ordinal order of their names.</summary>
internal sealed class InputWalker
{
    private const int MaxNesting = 4;
    private const long InMemoryBytes = 64 << 20;
    private readonly Action<InputFile> _visit;
    private readonly List<string> _seen = [];
    private string? _entry;
    private string _origin = string.Empty;
    private int _visited;

    private InputWalker(Action<InputFile> visit) => _visit = visit;

    /// <summary>Visits. Throws <see cref="SessionException"/> for a path that is not there and an archive that cannot be read.</summary>
    public static void Walk(IReadOnlyList<string> inputs, string? entry, Action<InputFile> visit)
    {
        foreach (var input in inputs)
        {
            var walker = new InputWalker(visit);
            walker.WalkInput(input, Normalise(entry));
            if (walker._visited > 0) continue;
            var found = walker._seen.Count == 0 ? "it holds no CSV file" : "it holds " + string.Join(", ", walker._seen.Take(20));
            throw new SessionException(SessionFault.Usage, walker._entry is null
                ? $"{input}: {found}." : $"{input} has no entry '{walker._entry}': {found}.");
        }
    }

    private static string? Normalise(string? entry) => string.IsNullOrEmpty(entry) ? null : entry.Replace('\\', '/').Trim('/');

    private static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsTable(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private void WalkInput(string input, string? entry)
    {
        _entry = entry;
        if (Directory.Exists(input)) WalkFolder(input);
        else if (File.Exists(input)) WalkFile(input, Path.GetFileName(input), isExplicit: true);
        else WalkPathForm(input);
    }

    // a.zip/b.zip/c.csv is not a path the system knows; the archive is its longest prefix that is a file.
    private void WalkPathForm(string input)
    {
        var parts = input.Replace('\\', '/').Split('/');
        for (var taken = parts.Length - 1; taken > 0; taken--)
        {
            var path = string.Join('/', parts[..taken]);
            if (!IsArchive(path) || !File.Exists(path)) continue;
            var rest = string.Join('/', parts[taken..]);
            _entry = _entry is null ? rest : rest + "/" + _entry;
            WalkFile(path, Path.GetFileName(path), isExplicit: true);
            return;
        }

        throw new SessionException(SessionFault.Usage, $"{input} does not exist.");
    }

    private void WalkFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Array.Sort(files, string.CompareOrdinal);
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var file in files)
        {
            if (!IsArchive(file) && !IsTable(file)) continue;
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            WalkFile(file, root + "/" + relative, isExplicit: false);
        }
    }

    private void WalkFile(string path, string name, bool isExplicit)
    {
        _origin = Path.GetFullPath(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (IsArchive(path)) WalkArchive(stream, name, string.Empty, 1);
            else Visit(new InputFile(name, _origin, stream.Length, isExplicit, stream));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SessionException(SessionFault.Usage, $"{path} may not be read: {fault.Message}", fault);
        }
    }

    private void WalkArchive(Stream stream, string name, string within, int depth)
    {
        if (depth > MaxNesting) throw new SessionException(SessionFault.Data, $"{name}: archives are nested more than {MaxNesting} deep.");
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var path = (within.Length == 0 ? string.Empty : within + "/") + entry.FullName.Replace('\\', '/');
                WalkEntry(entry, name, path, depth);
            }
        }
        catch (InvalidDataException fault)
        {
            throw new SessionException(SessionFault.Data, $"{name} is damaged or not a zip archive: {fault.Message}", fault);
        }
    }

    private void WalkEntry(ZipArchiveEntry entry, string archive, string path, int depth)
    {
        var isArchive = IsArchive(path);
        if (!isArchive && !IsTable(path)) return;
        _seen.Add(path);
        if (!IsWanted(path, isArchive)) return;
        var full = archive + "/" + entry.FullName.Replace('\\', '/');
        using var content = entry.Open();
        if (!isArchive)
        {
            Visit(new InputFile(full, _origin, entry.Length, false, content));
            return;
        }

        using var seekable = Unpack(content, entry.Length);
        WalkArchive(seekable, full, path, depth + 1);
    }

    private bool IsWanted(string path, bool isArchive) => _entry is null
        || path == _entry || path.StartsWith(_entry + "/", StringComparison.Ordinal)
        || (isArchive && _entry.StartsWith(path + "/", StringComparison.Ordinal));

    private static Stream Unpack(Stream content, long length)
    {
        Stream target = length <= InMemoryBytes ? new MemoryStream() : new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        content.CopyTo(target);
        target.Position = 0;
        return target;
    }

    private void Visit(InputFile file)
    {
        _visited++;
        _visit(file);
    }
}
