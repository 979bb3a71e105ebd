namespace QuantCore.Replay.Sessions;

/// <summary>A line of an input file that was not imported.</summary>
/// <param name="File">The file, with the archives it lies in: <c>day.zip/20230201/entrust.csv</c>.</param>
/// <param name="Line">Its line number, from 1; the header is line 1.</param>
/// <param name="Reason">What is wrong with it, naming the column.</param>
public sealed record RejectedLine(string File, int Line, string Reason);
