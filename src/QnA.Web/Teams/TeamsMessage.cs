using System.Text.Json.Nodes;
using QnA.Web.Protocol;

namespace QnA.Web.Teams;

/// <summary>A message as Teams shows it.</summary>
/// <param name="Lines">
/// Its Markdown in lines, each with the line breaks before it: so the first of them are always the beginning of the whole, as a
/// stream must show it.
/// </param>
/// <param name="Entity">The one entity that tells the AI label and the citations; null for what is no answer.</param>
/// <param name="Suggestions">Questions offered with one click.</param>
internal sealed record TeamsMessage(IReadOnlyList<string> Lines, JsonObject? Entity, IReadOnlyList<string> Suggestions)
{
    /// <summary>The whole Markdown.</summary>
    public string Text => string.Concat(Lines);

    /// <summary>A message of one line that is no answer.</summary>
    /// <param name="text">Markdown.</param>
    public static TeamsMessage Plain(string text) => new([text], null, []);

    /// <summary>This message as an activity.</summary>
    /// <param name="reply">From, to and conversation.</param>
    /// <param name="isPersonal">Whether one person reads it; only there Teams shows suggested actions.</param>
    public Activity AsActivity(Activity reply, bool isPersonal) => reply with
    {
        Text = Text,
        TextFormat = "markdown",
        Locale = "en",
        Entities = Entity is null ? null : new JsonArray(Entity.DeepClone()),
        ChannelData = Entity is null ? null : new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } },
        SuggestedActions = isPersonal ? SuggestedActions.Asking([.. Suggestions.Take(TeamsLimits.SuggestedActions)]) : null,
    };
}
