using QnA.Web.Protocol;

namespace QnA.Web.Teams.Turns;

/// <summary>Takes the bot's own name out of what was said to it; other people's names are part of the question.</summary>
internal static class Mentions
{
    /// <summary>The text without mentions of the recipient, trimmed.</summary>
    public static string Strip(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            var mentioned = entity.Member("mentioned");
            if (entity.Text("type") != "mention" || mentioned.Text("id") is not { Length: > 0 } id || id != activity.Recipient?.Id)
            {
                continue;
            }

            var mention = entity.Text("text") is { Length: > 0 } written ? written : $"<at>{mentioned.Text("name")}</at>";
            text = text.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        }

        return text.Trim();
    }
}
