namespace QuantCore.Replay.Sessions.Import;

/// <summary>Reads the rows of one layout into an <see cref="ImportContext"/>.</summary>
internal interface ILineReader
{
    /// <summary>Whether the rows carry no date, so that path or request must tell it.</summary>
    bool NeedsDay => false;

    /// <summary>Takes a row. What is wrong with it is left in <see cref="CsvRow.Error"/>; nothing is added then.</summary>
    void Read(CsvRow row);
}
