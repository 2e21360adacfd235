using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace QnA.Evaluation.Tests.Answerers;

/// <summary>A real HTTP server on a free local port that speaks <c>POST /api/ask</c> and answers with what the test says.</summary>
internal sealed class AskServer : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Task _serving;

    public AskServer()
    {
        (_listener, Address) = Listen();
        _serving = ServeAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Bodies of the requests so far.</summary>
    public List<JsonNode> Requests { get; } = [];

    /// <summary>Status and body of the reply to a request.</summary>
    public Func<JsonNode, (int Status, string Body)> Reply { get; set; } = _ => (500, "nothing was set");

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or InvalidOperationException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = JsonNode.Parse(await reader.ReadToEndAsync())!; // the tests send no null
            lock (Requests)
            {
                Requests.Add(body);
            }

            var isAsk = context.Request is { HttpMethod: "POST", Url.AbsolutePath: "/api/ask" };
            var (status, text) = isAsk ? Reply(body) : (404, "there is only POST /api/ask");
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The caller was killed, or the test is over.
        }
    }

    // HttpListener cannot choose a free port itself; between finding one and taking it another process may be faster.
    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
            probe.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add(address.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                listener.Close();
            }
        }
    }
}
