using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;
using QuantCore.Replay.Sessions.Generate;

namespace QuantCore.Api.Tests.Support;

/// <summary>
/// A session for tests: the instruments of a generated day and its quotes of 10:00 to 10:30, so that a server that starts to play it is in
/// continuous trading at once (silence is skipped) and stays there for longer than the tests take.
/// </summary>
public static class Morning
{
    public const double Speed = 4;
    public static readonly TradingDay Day = new(20230201);

    private static readonly Lazy<TempFolder> Folder = new(Make);

    /// <summary>The session's folder; made once per run.</summary>
    public static string Path => Folder.Value.Sub("morning");

    private static TempFolder Make()
    {
        var folder = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        SessionGenerator.Generate(new GenerateOptions { Seed = 7, Symbols = 8, Day = Day }, folder.Sub("day"));
        using var day = JournalReader.Open(folder.Sub("day"));
        using var morning = JournalWriter.Open(new JournalOptions { Directory = folder.Sub("morning"), Kind = SessionManifest.JournalKind });
        while (day.Read())
        {
            ref readonly var header = ref RecordHeader.Read(day.Record);
            var time = header.TimestampNs - Day.MidnightNs;
            var isDefinition = header.Type is RecordType.StartTradingDay or RecordType.DefineInstrument;
            var isQuote = header.Type == RecordType.Quote && time >= ShanghaiTime.At(10, 0) && time < ShanghaiTime.At(10, 30);
            if (isDefinition || isQuote) morning.Append(day.Record);
        }

        morning.Commit();
        return folder;
    }
}
