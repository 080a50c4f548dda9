using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsFeed.Web.Tests.Security;

/// <summary>Keeps every line that is logged, with what the line is made of.</summary>
internal sealed class RememberedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> parts ? string.Join(' ', parts) : "")}");

    public void Dispose()
    {
    }
}
