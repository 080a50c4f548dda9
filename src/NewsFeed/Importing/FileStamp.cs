using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsFeed.Importing;

/// <summary>What the file system says of a file, as one number that differs as soon as the file was written, replaced or moved.</summary>
/// <remarks>
/// It is made of the file's place on the disk, its length, its time of modification and its time of change. That last time is the
/// system's own: programs that keep the time of modification (rsync, cp -p, tar) cannot keep it. A file that was changed less than
/// two seconds ago has no stamp, since a further change could fall on the same tick of the clock; git calls this racily clean.
/// Only Linux tells all of it; elsewhere no file has a stamp, and every file is read.
/// </remarks>
internal static class FileStamp
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;

    /// <summary>The coarsest clock of a file system that people keep sites on.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of a file; to be taken before the file is read.</summary>
    /// <param name="path">Where it is. Links are followed.</param>
    /// <param name="time">The clock that the file system goes by.</param>
    /// <returns>Null where there is no telling.</returns>
    public static long? Of(string path, TimeProvider time)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return StatX(CurrentFolder, path, 0, BasicFields, out var said) == 0 && IsSettled(said, time) ? said.Hash() : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library than any that .NET 10 is supported on.
            return null;
        }
    }

    private static bool IsSettled(Said said, TimeProvider time) =>
        said.ChangedSeconds <= (time.GetUtcNow() - Tick).ToUnixTimeSeconds();

#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code in the whole project, for one call that needs none.
    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Said said);
#pragma warning restore SYSLIB1054

    /// <summary>The kernel's answer: the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Said
    {
        [FieldOffset(32)]
        public long Number;

        [FieldOffset(40)]
        public long Length;

        [FieldOffset(96)]
        public long ChangedSeconds;

        [FieldOffset(104)]
        public uint ChangedNanoseconds;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;

        [FieldOffset(136)]
        public long Device;

        public readonly long Hash()
        {
            ReadOnlySpan<long> all = [Device, Number, Length, ChangedSeconds, ChangedNanoseconds, ModifiedSeconds, ModifiedNanoseconds];
            return (long)XxHash64.HashToUInt64(MemoryMarshal.AsBytes(all));
        }
    }
}
