using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QnA.Articles;
using QnA.Chat;
using QnA.Web.Asking;
using QnA.Web.Telemetry;

namespace QnA.Web.Mcp;

/// <summary>The tools over standard input and output, for a program that starts this one. Nothing but the protocol goes to standard output.</summary>
public static class McpProcess
{
    /// <summary>Everything but the start; it runs until its input ends. Settings are checked, nothing is loaded or opened yet.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public static IHost Build(HostArguments arguments)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = arguments.Args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = arguments.Environment,
            ApplicationName = "QnA.Web",
        });
        builder.Configuration.AddInMemoryCollection(arguments.Settings);
        ProgramSettings.Locate(builder.Configuration, arguments.Articles, arguments.Index, Environment.CurrentDirectory);
        builder.AddHostLogging();
        var services = builder.Services;
        services.AddQnA(builder.Configuration, WebSettings.Known);
        services.AddQnAChat(builder.Configuration);
        services.AddSettings<WebOptions>(builder.Configuration, WebOptions.Section);
        services.AddAsking();
        services.AddTelemetry(builder.Configuration);
        services.AddArticleTools().WithStdioServerTransport();
        return builder.Build();
    }
}
