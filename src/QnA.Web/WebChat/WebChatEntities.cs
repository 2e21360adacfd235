using System.Globalization;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Rendering;

namespace QnA.Web.WebChat;

/// <summary>The entities that Web Chat reads beside the text: citations, thumbs, the stream.</summary>
internal static class WebChatEntities
{
    /// <summary>What the <c>@id</c> of a thumb begins with; the id of the answer follows.</summary>
    public const string LikePrefix = "qna:like:", DislikePrefix = "qna:dislike:";

    /// <summary>The root message: Web Chat takes the first with an empty <c>@id</c>.</summary>
    /// <param name="citations">The citations that the text uses.</param>
    /// <param name="address">Of this host, for links.</param>
    /// <param name="answerId">To be given back with a thumb; null for no thumbs.</param>
    public static JsonObject Message(IEnumerable<Citation> citations, Uri address, string? answerId)
    {
        var message = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. citations.Select(c => Claim(c, address))]),
        };
        if (answerId is not null)
        {
            message["potentialAction"] = new JsonArray(Thumb("LikeAction", LikePrefix + answerId), Thumb("DislikeAction", DislikePrefix + answerId));
        }

        return message;
    }

    /// <summary>The entity by which Teams and later versions of Web Chat follow a stream.</summary>
    /// <param name="streamId">Id of the first activity of the stream.</param>
    /// <param name="sequence">From 1; null for the last one.</param>
    public static JsonObject StreamInfo(string streamId, int? sequence)
    {
        var info = new JsonObject { ["type"] = "streaminfo", ["streamId"] = streamId, ["streamType"] = sequence is null ? "final" : "streaming" };
        if (sequence is { } number)
        {
            info["streamSequence"] = number;
        }

        return info;
    }

    private static JsonObject Claim(Citation citation, Uri address)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"quote-{citation.Number}");
        return new JsonObject
        {
            ["@type"] = "Claim",
            ["@id"] = string.Create(CultureInfo.InvariantCulture, $"claim-{citation.Number}"),
            ["position"] = citation.Number,
            ["appearance"] = new JsonObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = WebChatText.Label(citation),
                ["url"] = ArticleLink.To(address, citation).AbsoluteUri,
                ["usageInfo"] = new JsonObject { ["@type"] = "CreativeWork", ["@id"] = id, ["name"] = SafeText.Line(citation.Quote) },
            },
        };
    }

    private static JsonObject Thumb(string type, string id) => new()
    {
        ["@type"] = type,
        ["@id"] = id,
        ["actionStatus"] = "PotentialActionStatus",
    };
}
