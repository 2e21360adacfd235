using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QnA.Testing;
using Xunit;

namespace QnA.Web.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Question = "How long is the new bridge of Arnvik?";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Question_text_is_sent_only_when_asked_for(bool includeQuestions)
    {
        using var articles = new SmallArticles();
        await using var collector = await Collector.StartAsync();
        await using (var host = await RunningHost.StartAsync(articles.Path, new()
        {
            ["Telemetry:OtlpEndpoint"] = collector.Address,
            ["Telemetry:IncludeQuestions"] = includeQuestions ? "true" : "false",
        }))
        {
            await host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""");
            await host.Client.PostJsonAsync("/api/ask", """{"question": "?"}""");
        }

        // The host sends what it still has when it stops.
        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        Assert.Equal(includeQuestions, traces.Contains(Question, StringComparison.Ordinal));
        Assert.All(["ask", "retrieve", "ground", "answered", "invalid", "POST /api/ask"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(["qna.answers", "qna.answer.duration", "qna.retrieve.duration", "qna.ground.duration", "qna.queue.length", "answered"],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain(Question, metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Requests_to_a_language_model_are_traced_and_counted_and_their_text_only_when_asked_for(bool includeQuestions)
    {
        const string OfThePrompt = "numbered sentences of articles";
        using var articles = new SmallArticles();
        await using var model = new ChatServer();
        await using var collector = await Collector.StartAsync();
        await using (var host = await RunningHost.StartAsync(articles.Path, new(model.Settings)
        {
            ["Telemetry:OtlpEndpoint"] = collector.Address,
            ["Telemetry:IncludeQuestions"] = includeQuestions ? "true" : "false",
        }))
        {
            await host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""");
        }

        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        Assert.NotEmpty(model.Requests);
        Assert.Contains("chat test-model", traces, StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.token.usage", metrics, StringComparison.Ordinal);
        Assert.Equal(includeQuestions, traces.Contains(OfThePrompt, StringComparison.Ordinal));
        Assert.DoesNotContain(OfThePrompt, metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_has_no_question_and_no_address()
    {
        using var articles = new SmallArticles();
        var log = new LogOfHost();
        await using var host = await RunningHost.StartAsync(articles.Path);
        host.Service<ILoggerFactory>().AddProvider(log);

        await host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""");
        await host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}" """);
        await host.Client.FetchAsync("/api/articles/bridge.txt?start=7");

        var text = string.Join('\n', log.Lines);
        Assert.Contains("POST /api/ask 200", text, StringComparison.Ordinal);
        Assert.Contains("POST /api/ask 400", text, StringComparison.Ordinal);
        Assert.Contains("GET /api/articles/{**file} 200", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bridge", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
    }

    /// <summary>Everything that the host logs.</summary>
    private sealed class LogOfHost : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>Takes what an exporter sends.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(string Path, string Body)> _received = [];

        private Collector(WebApplication app) => _app = app;

        public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var collector = new Collector(app);
            app.Run(collector.TakeAsync);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return collector;
        }

        /// <summary>All bodies for that path; text in protobuf is UTF-8 as it stands.</summary>
        public string Received(string path) => string.Concat(_received.Where(r => r.Path == path).Select(r => r.Body));

        public async ValueTask DisposeAsync() => await _app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            _received.Enqueue((context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted)));
        }
    }
}
