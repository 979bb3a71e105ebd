using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>Reads one CSV file into the context: finds its layout by its header, then takes line by line.</summary>
internal sealed class FileImporter(
    ImportOptions options, ImportContext context, RejectionLog rejections, IProgress<SessionProgress>? progress)
{
    private const int LinesPerReport = 8192;

    /// <summary>Files that had a layout of the format.</summary>
    public int Recognised { get; private set; }

    /// <summary>Reads a file.</summary>
    public void Read(InputFile file)
    {
        context.Files.Add(file.Name);
        var reader = new CsvReader(file.Content);
        try
        {
            if (!reader.TryRead(out var first))
            {
                Skip(file, "is empty");
                return;
            }

            var header = new CsvHeader(first);
            if (LayoutTable.Bind(options.Format, header, file.LeafName, context) is not { } layout)
            {
                Skip(file, $"has no columns of the format {SessionFormats.NameOf(options.Format)}");
                return;
            }

            Recognised++;
            SetDay(file, layout);
            ReadLines(file, reader, header, layout);
        }
        catch (InvalidDataException fault)
        {
            var message = $"{file.Name} cannot be unpacked after line {reader.LineNumber}: {fault.Message}";
            throw new SessionException(SessionFault.Data, message, fault);
        }
    }

    private void SetDay(InputFile file, ILineReader layout)
    {
        context.FileDay = 0;
        if (!layout.NeedsDay) return;
        // A date inside what was named tells days apart; one further up the disk may be about anything, so the request goes before it.
        context.FileDay = PathDay.Of(file.Name);
        if (context.FileDay == 0) context.FileDay = options.Day?.Value ?? PathDay.Of(file.Origin.Replace('\\', '/'));
        if (context.FileDay == 0)
        {
            throw new SessionException(SessionFault.Usage,
                $"{file.Name}: its rows carry no date and its path tells none; say which day it is with --day yyyy-MM-dd.");
        }
    }

    private void Skip(InputFile file, string why)
    {
        if (file.IsExplicit) throw new SessionException(SessionFault.Data, $"{file.Name} {why}.");
        context.Warn("file-skipped", 0, () => $"{file.Name} {why}; not read");
    }

    private void ReadLines(InputFile file, CsvReader reader, CsvHeader header, ILineReader layout)
    {
        var row = new CsvRow(header);
        while (reader.TryRead(out var line))
        {
            if (line.Count == 0) continue;
            if (reader.IsTooLong)
            {
                rejections.Add(file.Name, reader.LineNumber, "the line is longer than 1 MiB");
                continue;
            }

            row.Load(line, reader.LineNumber);
            if (row.Error is null) layout.Read(row);
            if (row.Error is { } reason) rejections.Add(file.Name, reader.LineNumber, reason);
            if (reader.LineNumber % LinesPerReport == 0) progress?.Report(new("read", reader.Position, file.Length, file.Name));
        }
    }
}
