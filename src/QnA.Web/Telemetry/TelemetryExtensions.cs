using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QnA.Chat;
using QnA.Web.DirectLine;
using QnA.Web.Limits;

namespace QnA.Web.Telemetry;

/// <summary>OpenTelemetry, when the settings name a collector.</summary>
internal static class TelemetryExtensions
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = services.AddSettings<TelemetryOptions>(configuration, TelemetryOptions.Section);
        services.AddSingleton<AnswerTelemetry>();
        services.AddSingleton(new ChatTracing(options.IncludeQuestions));
        if (options.OtlpEndpoint.Length == 0)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("qna"))
            .WithTracing(traces => traces
                .AddSource(AnswerTelemetry.Name, ChatTracing.Name)
                .AddAspNetCoreInstrumentation(http => http.Filter = IsWorthATrace)
                .AddOtlpExporter(exporter => Send(exporter, options, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(AnswerTelemetry.Name, ChatTracing.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddOtlpExporter(exporter => Send(exporter, options, "v1/metrics")));
    }

    private static void Send(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{options.OtlpEndpoint.TrimEnd('/')}/{path}");
    }

    // A client polls every second and says nothing by it.
    private static bool IsWorthATrace(HttpContext context) =>
        CallerLimits.IsForPrograms(context.Request.Path)
        || (context.Request.Path.StartsWithSegments(DirectLineEndpoints.Root, StringComparison.OrdinalIgnoreCase) && !HttpMethods.IsGet(context.Request.Method));
}
