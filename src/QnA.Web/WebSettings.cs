using QnA.Chat;
using QnA.Web.Teams;
using QnA.Web.Telemetry;

namespace QnA.Web;

/// <summary>The sections of settings that the host, and so every program, knows.</summary>
public static class WebSettings
{
    /// <summary>All sections.</summary>
    public static KnownSettings Known { get; } = KnownSettings.Core
        .With<ChatModelOptions>(ChatModelOptions.Section)
        .With<WebOptions>(WebOptions.Section)
        .With<TeamsOptions>(TeamsOptions.Section)
        .With<TelemetryOptions>(TelemetryOptions.Section);
}
