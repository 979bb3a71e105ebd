namespace QuantCore.Replay.Sessions.Import;

/// <summary>Turns vendor files into a session: one trading day of market records in exchange order.</summary>
public static class SessionImporter
{
    /// <summary>
    /// Imports. Damaged lines are left out and listed in the summary; the rest is kept. Equal input gives a byte-equal session.
    /// Throws <see cref="SessionException"/> when no session can be made; nothing is written then.
    /// </summary>
    public static SessionSummary Import(ImportOptions options, IProgress<SessionProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        SessionWriter.CheckTarget(options.OutputDirectory, options.Force);
        var context = new ImportContext(new DaySelector(options.Day));
        var rejections = new RejectionLog();
        Read(options, context, rejections, progress);
        var day = context.Days.Decide();
        if (context.Records.Count == 0)
            throw new SessionException(SessionFault.Data, "The input holds no market record that could be read.");
        progress?.Report(new("sort", 0, context.Records.Count, string.Empty));
        new StreamCheck(context).Run();
        ExchangeOrder.Sort(context.Records);
        new QualityCheck(context).Run();
        var draft = new SessionDraft(day, context.Instruments.Rows(), context.Records);
        var summary = SessionWriter.Write(draft, SessionFormats.NameOf(options.Format), options.OutputDirectory, options.Force, progress);
        return summary with { Rejected = rejections.Lines, RejectedCount = rejections.Count, Warnings = context.Warnings.All };
    }

    private static void Read(ImportOptions options, ImportContext context, RejectionLog rejections, IProgress<SessionProgress>? progress)
    {
        if (options.Inputs.Count == 0) throw new SessionException(SessionFault.Usage, "Name at least one file to import.");
        var importer = new FileImporter(options, context, rejections, progress);
        InputWalker.Walk(options.Inputs, options.Entry, importer.Read);
        if (importer.Recognised == 0)
        {
            throw new SessionException(SessionFault.Data,
                $"No file has columns of the format {SessionFormats.NameOf(options.Format)}: {string.Join(", ", context.Files.Take(10))}.");
        }

        if (rejections.Count > rejections.Lines.Count)
        {
            context.Warnings.Add("rejected-not-listed", string.Empty, 0,
                () => $"{rejections.Count} lines were rejected; the first {rejections.Lines.Count} are listed");
        }

        if (context.Records.Count == 0 && rejections.Count > 0)
        {
            var first = rejections.Lines[0];
            throw new SessionException(SessionFault.Data,
                $"All {rejections.Count} rows were rejected; the first: {first.File} line {first.Line}: {first.Reason}.");
        }
    }
}
