namespace NewsFeed.Exporting;

/// <summary>Puts files into a folder of their own.</summary>
/// <param name="folder">The folder; made where it is missing.</param>
internal sealed class FolderWriter(string folder) : ExportWriter
{
    private readonly string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    public override Task BeginAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        return Task.CompletedTask;
    }

    public override async Task WriteAsync(ExportedFile file, CancellationToken cancellation)
    {
        var target = Path.Combine(root, file.EntryName);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, file.Bytes, cancellation);
    }
}
