using System.Runtime.InteropServices;

namespace QuantCore.Journal;

/// <summary>
/// Syncs a folder, which the BCL cannot: without it a new or renamed file may be gone after a power cut although its content was synced.
/// Windows journals its folder entries itself, so there it does nothing.
/// </summary>
internal static partial class UnixDirectory
{
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22;

    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            throw Failure("open", path);
        }

        // EINVAL: this file system has no directory sync (some network mounts), so there is nothing to wait for.
        bool failed = FSync(descriptor) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument;
        IOException? failure = failed ? Failure("sync", path) : null;
        _ = Close(descriptor);
        if (failure is not null)
        {
            throw failure;
        }
    }

    private static IOException Failure(string what, string path) =>
        new($"Cannot {what} folder '{path}': {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
