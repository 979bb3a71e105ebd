using System.Globalization;

namespace QuantCore.Journal;

/// <summary>The segment files of a journal's folder, checked to be numbered 1, 2, 3 … without gaps.</summary>
internal sealed class SegmentCatalog
{
    private readonly IJournalFileSystem _files;
    private readonly string _directory;

    private SegmentCatalog(IJournalFileSystem files, string directory, int count)
    {
        _files = files;
        _directory = directory;
        Count = count;
    }

    public int Count { get; }

    public static string NameOf(int index) => index.ToString("D8", CultureInfo.InvariantCulture) + JournalFormat.SegmentExtension;

    public static SegmentCatalog Load(IJournalFileSystem files, string directory)
    {
        string[] names = [.. SegmentNames(files, directory)];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == NameOf(i + 1))
            {
                continue;
            }

            bool numbered = names[i].Length == NameOf(1).Length && int.TryParse(names[i].AsSpan(0, 8), out _);
            throw new JournalCorruptException(names[i], 0, 0, numbered
                ? $"segment {NameOf(i + 1)} is missing, the next one present is {names[i]}"
                : $"this is not the name of a segment (expected {NameOf(i + 1)}); a foreign file must not lie in a journal's folder");
        }

        return new SegmentCatalog(files, directory, names.Length);
    }

    /// <summary>Without looking at the folder, for paths only.</summary>
    public static SegmentCatalog At(IJournalFileSystem files, string directory) => new(files, directory, 0);

    public static IEnumerable<string> SegmentNames(IJournalFileSystem files, string directory) =>
        files.DirectoryExists(directory)
            ? files.List(directory).Where(name => name.EndsWith(JournalFormat.SegmentExtension, StringComparison.Ordinal))
            : [];

    public string PathOf(int index) => Path.Combine(_directory, NameOf(index));

    public bool Exists(int index) => _files.FileExists(PathOf(index));

    /// <summary>The header of a segment; null when the file holds nothing at all (torn at creation).</summary>
    /// <exception cref="JournalCorruptException">The header is damaged, foreign or of another version.</exception>
    public SegmentHeader? ReadHeader(int index, bool mayBeTorn)
    {
        using IJournalFile file = _files.OpenRead(PathOf(index));
        return ReadHeader(file, index, mayBeTorn);
    }

    /// <inheritdoc cref="ReadHeader(int, bool)"/>
    public static SegmentHeader? ReadHeader(IJournalFile file, int index, bool mayBeTorn)
    {
        byte[] bytes = new byte[JournalFormat.SegmentHeaderBytes];
        int read = file.ReadAt(0, bytes);
        SegmentHeader? header = SegmentHeader.TryRead(bytes.AsSpan(0, read), out string reason);
        if (header is not null && header.Index == index)
        {
            return header;
        }

        if (header is null && mayBeTorn && IsBlank(file))
        {
            return null;
        }

        reason = header is null ? reason : $"its header says it is segment {header.Index}, so files were swapped, copied or renamed";
        throw new JournalCorruptException(NameOf(index), 0, 0, reason);
    }

    /// <summary>A header is synced before its file gets a segment's name, so a crash leaves all of it or nothing but zeros.</summary>
    public static bool IsBlank(IJournalFile file)
    {
        byte[] buffer = new byte[256 << 10];
        long at = 0;
        while (true)
        {
            int read = file.ReadAt(at, buffer);
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            if (read < buffer.Length)
            {
                return true;
            }

            at += read;
        }
    }
}
