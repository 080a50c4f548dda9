using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsFeed.Browser.Tests;

/// <summary>A real nginx that gives the files of a folder as the README's configuration tells it to; ended by its number.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;

    private Nginx(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where the program is; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    public Uri Address { get; }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="folder">Where its own files go; what it gives is in <paramref name="root"/> below.</param>
    /// <param name="root">The published folder.</param>
    public static async Task<Nginx> StartAsync(TestFolder folder, string root)
    {
        // Root's nginx would give its workers to another account, to which the test's folder is closed.
        var user = Environment.UserName == "root" ? "user root;" : "";
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var configuration = folder.Write("nginx.conf", $$"""
            {{user}} daemon off; pid {{folder.Path("nginx.pid")}}; error_log {{folder.Path("nginx.log")}};
            events {}
            http {
                include /etc/nginx/mime.types; access_log off;
                client_body_temp_path {{folder.Path("body")}}; proxy_temp_path {{folder.Path("proxy")}}; fastcgi_temp_path {{folder.Path("fastcgi")}};
                uwsgi_temp_path {{folder.Path("uwsgi")}}; scgi_temp_path {{folder.Path("scgi")}};
                {{Server().Replace("listen 80;", $"listen 127.0.0.1:{address.Port};", StringComparison.Ordinal).Replace("/srv/news", root, StringComparison.Ordinal)}}
            }
            """);
        var nginx = new Nginx(Process.Start(new ProcessStartInfo(Program!, ["-c", configuration, "-e", folder.Path("nginx.log")]) { RedirectStandardError = true })!, address);
        while (!await nginx.IsListeningAsync())
        {
            Assert.False(nginx.process.HasExited, "nginx did not start: " + (File.Exists(folder.Path("nginx.log")) ? File.ReadAllText(folder.Path("nginx.log")) : ""));
        }

        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    /// <summary>The configuration as the README gives it.</summary>
    private static string Server()
    {
        var readme = File.ReadAllText(Path.Combine(Seeds.RepositoryRoot, "README.md"));
        var start = readme.IndexOf("```nginx", StringComparison.Ordinal) + "```nginx".Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private async Task<bool> IsListeningAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(Address.Host, Address.Port, TestSite.Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
