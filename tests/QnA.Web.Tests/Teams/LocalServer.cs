using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QnA.Web.Tests.Teams;

/// <summary>A server on a free port of this machine that answers every request with one function.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalServer(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port, ending with a slash.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()); // Kestrel has it

    public static async Task<LocalServer> StartAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200)); // some requests hang on purpose
        var app = builder.Build();
        app.Run(handle);
        await app.StartAsync();
        return new LocalServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await Waiting.ForAsync("the server of the test stops", _app.StopAsync());
        await Waiting.ForAsync("the server of the test is disposed", _app.DisposeAsync().AsTask());
    }
}
