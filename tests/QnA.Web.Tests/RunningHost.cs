using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace QnA.Web.Tests;

/// <summary>The real host over real HTTP on a free port of this machine, with folders of its own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    /// <summary>All tests come from one address; limits are for the tests of limits.</summary>
    private static readonly Dictionary<string, string?> Unlimited = new() { ["Web:RequestsPerMinute"] = "0", ["Web:ConcurrentPerCaller"] = "0" };

    private readonly WebApplication _app;
    private readonly DirectoryInfo? _ownFolder;

    private RunningHost(WebApplication app, DirectoryInfo? ownFolder)
    {
        (_app, _ownFolder) = (app, ownFolder);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(); // Kestrel has it
        Address = new Uri(address);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    /// <summary>A client of the host, without cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>A service of the host.</summary>
    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts a host and waits until it can answer.</summary>
    /// <param name="articles">The articles folder.</param>
    /// <param name="settings">Settings over the defaults, without the first <c>QnA:</c>.</param>
    /// <param name="environment">Development, where anonymous questions are allowed, unless something else is tested.</param>
    /// <param name="data">A folder for index and conversations that outlives the host; null for one of its own.</param>
    public static async Task<RunningHost> StartAsync(
        string articles, Dictionary<string, string?>? settings = null, string environment = "Development", string? data = null)
    {
        var own = data is null ? Directory.CreateTempSubdirectory("qna-web-") : null;
        var folder = data ?? own!.FullName; // one of the two
        var app = QnaHost.Build(new HostArguments
        {
            Articles = articles,
            Index = Path.Combine(folder, "index.db"),
            Urls = "http://127.0.0.1:0",
            Environment = environment,
            Settings = new Dictionary<string, string?>(Unlimited).Concat(settings ?? []).GroupBy(s => s.Key).ToDictionary(s => $"QnA:{s.Key}", s => s.Last().Value),
        });
        RunningHost? host = null;
        try
        {
            await app.StartAsync(Xunit.TestContext.Current.CancellationToken);
            host = new RunningHost(app, own);
            await Waiting.UntilAsync("the host is ready", () => host.Client.FetchAsync("/readyz"), response => response.StatusCode == HttpStatusCode.OK);
            return host;
        }
        catch
        {
            // Or it would go on in the background of the other tests.
            await (host?.DisposeAsync() ?? app.DisposeAsync());
            throw;
        }
    }

    /// <summary>Shuts the host down as a signal would.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Waiting.ForAsync("the host stops", _app.StopAsync());
        await Waiting.ForAsync("the host's services are disposed", _app.DisposeAsync().AsTask());
        _ownFolder?.Delete(recursive: true);
    }
}
