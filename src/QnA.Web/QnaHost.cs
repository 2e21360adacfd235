using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QnA.Articles;
using QnA.Chat;
using QnA.Chat.Prompts;
using QnA.Indexing;
using QnA.Web.Api;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.DirectLine;
using QnA.Web.Limits;
using QnA.Web.Mcp;
using QnA.Web.OpenAi;
using QnA.Web.Pages;
using QnA.Web.Security;
using QnA.Web.Serving;
using QnA.Web.Startup;
using QnA.Web.Teams;
using QnA.Web.Telemetry;

namespace QnA.Web;

/// <summary>Puts the host together: settings, services, middleware, endpoints.</summary>
public static class QnaHost
{
    /// <summary>Everything but the start. Settings are checked; nothing is loaded or opened yet but the file of conversations.</summary>
    /// <exception cref="SettingsException">A setting is wrong or unsafe.</exception>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    /// <exception cref="PromptException">A language model is configured, and a prompt for it is missing or wrong.</exception>
    public static WebApplication Build(HostArguments arguments)
    {
        // appsettings.json and wwwroot stand beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments.Args,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = arguments.Environment,
            ApplicationName = "QnA.Web",
        });
        builder.Configuration.AddInMemoryCollection(arguments.Settings);
        ProgramSettings.Locate(builder.Configuration, arguments.Articles, arguments.Index, Environment.CurrentDirectory);
        if (arguments.Urls is { } urls)
        {
            builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        builder.AddHostLogging();
        AddServices(builder);
        var app = builder.Build();
        _ = app.Services.GetRequiredService<ServerDatabase>(); // a file that cannot be used stops the start
        app.Services.LoadPrompts();
        Configure(app);
        return app;
    }

    /// <summary>Starts to listen; when that fails, what was started before is stopped.</summary>
    /// <exception cref="IOException">An address is taken.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddQnA(builder.Configuration, WebSettings.Known);
        services.AddQnAChat(builder.Configuration);
        if (builder.Environment.IsDevelopment())
        {
            services.AddReloadedPrompts();
        }

        var options = services.AddSettings<WebOptions>(builder.Configuration, WebOptions.Section);

        if (!builder.Environment.IsDevelopment())
        {
            StartupChecks.Run(builder.Configuration, options, ListenAddresses.Of(builder.Configuration));
        }

        builder.AddLimits(options);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.ShutdownSeconds));

        services.AddSingleton(p => ServerDatabase.Open(DataFile(options, p.GetRequiredService<IndexOptions>())));
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<FeedbackStore>();
        services.AddHostedService<ExpiryService>();

        services.AddAsking();

        services.AddTelemetry(builder.Configuration);
        services.AddTrustedProxies(options);
        services.AddCallers();
        services.AddPageOrigins(options);
        services.AddApi();
        services.AddOpenAi();
        services.AddArticleTools().WithHttpTransport();
        services.AddDirectLine(options);
        services.AddPage();
        builder.AddTeams(options);
    }

    private static void Configure(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestIds();
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseCors(); // before what may refuse, so that a page elsewhere can read the refusal
        app.UseCallers();
        app.UseRateLimiter();
        app.UseCallerRules();

        app.MapApi();
        app.MapOpenAi();
        app.MapMcp();
        app.MapDirectLine();
        app.MapTeams();
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", (ArticleLibrary library, IndexService index) => library.IsReady
            ? Results.Text("ready")
            : Results.Text(index.Problem is null ? "reading the articles" : "the articles cannot be read; see the log", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapPage();
    }

    /// <summary>Full path of the file of conversations: the setting, else beside the index.</summary>
    internal static string DataFile(WebOptions options, IndexOptions index) => Path.GetFullPath(
        string.IsNullOrWhiteSpace(options.DataFile) ? Path.ChangeExtension(index.File, ".web.db") : options.DataFile);
}
