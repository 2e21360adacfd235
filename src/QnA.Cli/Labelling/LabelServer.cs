using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Articles;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>The page for labelling, served to this machine alone.</summary>
internal sealed class LabelServer : IAsyncDisposable
{
    private const int LargestRequest = 1_000_000;

    private readonly WebApplication _app;

    private LabelServer(WebApplication app, string token)
    {
        _app = app;
        Token = token;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(); // Kestrel has it
        Address = new Uri(address);
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    /// <summary>What every request for labels must carry; random for every run.</summary>
    public string Token { get; }

    /// <summary>The address to open; browsers keep what stands behind the # to themselves.</summary>
    public Uri PageAddress => new(Address, $"/#{Token}");

    /// <summary>Starts to listen.</summary>
    /// <param name="set">What is to be labelled.</param>
    /// <param name="port">The port on the loopback interface; 0 takes any free one.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    /// <exception cref="UsageException">The port is taken.</exception>
    public static async Task<LabelServer> StartAsync(LabelSet set, int port, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

        // Empty: settings for other servers (ASPNETCORE_URLS, Kestrel:Endpoints) must not open this one to the network.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        var app = builder.Build();
        Configure(app, set, new LabelGuard(token));
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LabelServer(app, token);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw new UsageException($"Port {port} cannot be used: {exception.Message} Name another one with --port, or none.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A browser keeps its connection open; nobody wants to wait for it.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await _app.StopAsync(now.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Configure(WebApplication app, LabelSet set, LabelGuard guard)
    {
        app.Use(async (context, next) =>
        {
            LabelGuard.AddHeaders(context.Response.Headers);
            if (guard.Refuse(context) is { } problem)
            {
                await LabelEndpoints.SendAsync(context, problem).ConfigureAwait(false);
                return;
            }

            try
            {
                await next(context).ConfigureAwait(false);
            }
            catch (Exception exception) when (ProblemOf(exception) is not null && !context.Response.HasStarted)
            {
                await LabelEndpoints.SendAsync(context, ProblemOf(exception)!).ConfigureAwait(false); // just found to be one
            }
        });
        app.UseRouting();
        app.MapLabelPage();
        app.MapLabels(set);
        app.MapFallback("{**path}", context => LabelEndpoints.SendAsync(context, new ProblemView("Nothing here", StatusCodes.Status404NotFound)));
        app.UseEndpoints(_ => { });
    }

    private static ProblemView? ProblemOf(Exception exception) => exception switch
    {
        JsonException => new("The request is not understood", StatusCodes.Status400BadRequest, exception.Message),
        BadHttpRequestException bad => new("The request is not accepted", bad.StatusCode, bad.Message),
        LabelFileChangedException => new("Changed in the meantime", StatusCodes.Status409Conflict, exception.Message),
        DataSetException or ArticleFolderNotFoundException => new("The data set cannot be read", StatusCodes.Status409Conflict, exception.Message),
        IOException or UnauthorizedAccessException => new("The file cannot be written", StatusCodes.Status500InternalServerError, exception.Message),
        _ => null,
    };
}
