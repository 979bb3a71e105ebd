using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace QuantCore.Journal;

/// <summary>Lets the disk begin on a range without waiting for it (sync_file_range), so that hashing it costs no extra time.</summary>
internal static partial class LinuxWriteback
{
    // SYNC_FILE_RANGE_WRITE alone: with the waiting flags the call would take a write error away from the sync that has to see it.
    private const uint Write = 2;
    private static bool _missing = !OperatingSystem.IsLinux();

    public static void Start(SafeFileHandle file, long offset, long length)
    {
        if (_missing)
        {
            return;
        }

        try
        {
            _ = SyncFileRange(file, offset, length, Write);
        }
        catch (EntryPointNotFoundException)
        {
            _missing = true;
        }
    }

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncFileRange(SafeFileHandle file, long offset, long length, uint flags);
}
