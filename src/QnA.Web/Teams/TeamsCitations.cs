using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Rendering;

namespace QnA.Web.Teams;

/// <summary>The entity in which Teams takes the AI label and the citations of a message.</summary>
/// <remarks>
/// https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. There may be one only;
/// the empty <c>@id</c> is not in its table, but every SDK sends it. <c>appearance.text</c> is left out: with streams it has made
/// the connector fail.
/// </remarks>
internal static class TeamsCitations
{
    /// <summary>The entity of an answer.</summary>
    /// <param name="citations">Those that the text has marks of, at most <see cref="TeamsLimits.Citations"/>.</param>
    /// <param name="address">Under which people reach this host; null for no links.</param>
    public static JsonObject Entity(IReadOnlyCollection<Citation> citations, Uri? address)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["additionalType"] = new JsonArray("AIGeneratedContent"),
        };
        if (citations.Count > 0)
        {
            entity["citation"] = new JsonArray([.. citations.Select(c => Claim(c, address))]);
        }

        return entity;
    }

    /// <summary>Title and place of a citation; of a long title the beginning, of a long path the end.</summary>
    internal static string Name(Citation citation)
    {
        var place = CitationLabel.Place(citation);
        if (place.Length > TeamsLimits.CitationName)
        {
            var from = place.Length - TeamsLimits.CitationName + 1;
            return "…" + place[(char.IsLowSurrogate(place[from]) ? from + 1 : from)..];
        }

        var room = TeamsLimits.CitationName - place.Length - 2;
        return room >= 12 ? $"{SafeText.Shorten(citation.Title.Trim(), room)}, {place}" : place;
    }

    private static JsonObject Claim(Citation citation, Uri? address)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(citation),
            ["abstract"] = SafeText.Shorten(citation.Quote.Trim(), TeamsLimits.CitationAbstract),
        };
        if (address is not null)
        {
            appearance["url"] = ArticleLink.To(address, citation).AbsoluteUri;
        }

        var keywords = CitationLabel.Remark(citation).Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Take(TeamsLimits.Keywords).Select(k => (JsonNode)SafeText.Shorten(k, TeamsLimits.Keyword)).ToArray();
        if (keywords.Length > 0)
        {
            appearance["keywords"] = new JsonArray(keywords);
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }
}
