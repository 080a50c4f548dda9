namespace NewsFeed.Sqlite;

/// <summary>Lets one process at a time migrate a store. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Longer than a migration of millions of articles takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly FileStream file;

    private MigrationLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, waiting while another process has it.</summary>
    /// <exception cref="IOException">The lock cannot be made, or another process has had it for too long.</exception>
    public static async Task<MigrationLock> TakeAsync(string path, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new MigrationLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException error) when (IsTaken(error))
            {
                if (waited > Patience)
                {
                    throw new IOException($"Another process has been preparing the store for {Patience.TotalMinutes} minutes, holding {path}. End it, or wait.", error);
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>Sharing violation: EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsTaken(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
