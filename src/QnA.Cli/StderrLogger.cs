using Microsoft.Extensions.Logging;
using QnA.Rendering;

namespace QnA.Cli;

/// <summary>Shows warnings of the pipeline to the user, a line each.</summary>
internal sealed class StderrLogger<T>(Terminal terminal) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            terminal.Error.WriteLine($"qna: {SafeText.Line(formatter(state, exception))}");
        }
    }
}
