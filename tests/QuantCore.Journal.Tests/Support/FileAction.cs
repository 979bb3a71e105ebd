namespace QuantCore.Journal.Tests.Support;

/// <summary>What a file operation does; reads and questions are not counted.</summary>
public enum FileAction
{
    CreateDirectory = 1,
    Lock,
    Create,
    OpenWrite,
    Write,
    SetLength,
    Preallocate,
    Sync,
    Rename,
    Delete,
    SyncDirectory,
}
