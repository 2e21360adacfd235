using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace QnA.Web.Tests.Teams;

/// <summary>The connector of Teams as far as this bot calls it, over real HTTP: records every call and answers as it is told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly ConcurrentDictionary<string, Func<ConnectorCall, HttpContext, Task<bool>>> _scripts = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private LocalServer? _server;

    /// <summary>What to do in a conversation in place of the usual; false for the usual.</summary>
    public void Script(string conversation, Func<ConnectorCall, HttpContext, Task<bool>> script) => _scripts[Escaped(conversation)] = script;

    /// <summary>Lets a conversation go on as usual.</summary>
    public void Unscript(string conversation) => _scripts.TryRemove(Escaped(conversation), out _);

    public string ServiceUrl => $"{_server!.Address}amer"; // started; without a slash at the end, as Teams may send it

    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._server = await LocalServer.StartAsync(connector.HandleAsync);
        return connector;
    }

    /// <summary>The calls in a conversation, when there are as many as wanted.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> WaitAsync(string conversation, Func<IReadOnlyList<ConnectorCall>, bool> isEnough)
    {
        for (var i = 0; i < 600; i++)
        {
            var calls = In(conversation);
            if (isEnough(calls))
            {
                return calls;
            }

            await Task.Delay(50, Xunit.TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The connector got {string.Join(", ", In(conversation).Select(c => $"{c.Method} {c.Type}"))}.");
    }

    /// <summary>The calls in a conversation up to its first message, which is the last.</summary>
    public async Task<ConnectorCall> MessageAsync(string conversation) =>
        (await WaitAsync(conversation, calls => calls.Any(c => c.Type == "message")))[^1];

    public IReadOnlyList<ConnectorCall> In(string conversation) =>
        [.. Calls.Where(c => c.Path.Contains(Escaped(conversation), StringComparison.Ordinal))];

    /// <summary>An answer with an error as the connector words it.</summary>
    public static async Task<bool> FailAsync(HttpContext http, int status, string code = "Error", string message = "", string? retryAfter = null)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());
        return true;
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The conversation as it stands in a path.</summary>
    private static string Escaped(string conversation) => $"/{Uri.EscapeDataString(conversation)}/";

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        var call = new ConnectorCall(
            http.Request.Method, http.Features.Get<IHttpRequestFeature>()!.RawTarget, JsonNode.Parse(text)!, http.Request.Headers.Authorization, _clock.ElapsedMilliseconds, text.Length);
        int number;
        lock (_gate)
        {
            number = _calls.Count;
            _calls.Add(call);
        }

        var script = _scripts.FirstOrDefault(s => call.Path.Contains(s.Key, StringComparison.Ordinal)).Value;
        if (script is not null && await script(call, http))
        {
            return;
        }

        // As section 4.1 has it: what goes on in a stream is accepted, everything else is created and gets an id.
        var isContinued = call.Stream?["streamId"] is not null;
        http.Response.StatusCode = isContinued ? StatusCodes.Status202Accepted : StatusCodes.Status201Created;
        await http.Response.WriteAsync(isContinued ? "{}" : string.Create(CultureInfo.InvariantCulture, $$"""{"id":"m-{{number}}"}"""));
    }
}
