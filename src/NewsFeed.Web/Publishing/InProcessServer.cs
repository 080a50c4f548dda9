using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace NewsFeed.Web.Publishing;

/// <summary>Asks the application without a socket: what answers is the site itself, all that a request passes through included.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? answer;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        answer = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, null);
            }
            catch (Exception error)
            {
                application.DisposeContext(context, error);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => answer = null;

    /// <summary>Asks for an address.</summary>
    /// <param name="site">Where the site stands in public.</param>
    /// <param name="address">The address.</param>
    /// <param name="body">Where the answer goes.</param>
    /// <returns>The answer's status.</returns>
    public async Task<int> AskAsync(Uri site, PublicAddress address, Stream body)
    {
        var response = new Response();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = site.Scheme,
            Protocol = "HTTP/1.1",
            PathBase = site.AbsolutePath.TrimEnd('/'),
            Path = address.Path,
            QueryString = address.Query,
            Headers = new HeaderDictionary { ["Host"] = site.Authority },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set(address.Page);
        try
        {
            await answer!(features);
            return response.StatusCode;
        }
        finally
        {
            await response.EndAsync();
        }
    }

    /// <summary>A response that ends: what a request has borrowed, such as its store, is given back when it is complete.</summary>
    private sealed class Response : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> End, object State)> ends = new();

        public override void OnCompleted(Func<object, Task> callback, object state) => ends.Push((callback, state));

        public async Task EndAsync()
        {
            while (ends.TryPop(out var next))
            {
                await next.End(next.State);
            }
        }
    }
}
