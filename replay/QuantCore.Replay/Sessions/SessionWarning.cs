namespace QuantCore.Replay.Sessions;

/// <summary>An oddity of the input that did not cost a line. Equal ones of a file are counted, and the first is told.</summary>
/// <param name="Code">A stable word: <c>crossed</c>, <c>out-of-limit</c>, <c>volume-backwards</c>, <c>zero-price</c>, <c>off-tick</c>,
/// <c>index-duplicate</c>, <c>index-backwards</c>, <c>duplicate-dropped</c>, <c>file-skipped</c>, <c>rejected-not-listed</c>.</param>
/// <param name="File">The file; empty when it is about no file.</param>
/// <param name="Line">The first line concerned; zero when it is about the whole file.</param>
/// <param name="Count">How often.</param>
/// <param name="Message">The first case in words.</param>
public sealed record SessionWarning(string Code, string File, int Line, long Count, string Message);
