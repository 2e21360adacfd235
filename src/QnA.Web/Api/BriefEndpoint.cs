using System.Text;
using Microsoft.AspNetCore.Http;
using QnA.Briefing;
using QnA.Web.Asking;

namespace QnA.Web.Api;

/// <summary><c>POST /api/brief</c>: what all the articles say about a topic.</summary>
internal sealed class BriefEndpoint(AskingService asking, ArticleChoice articles)
{
    public async Task<IResult> WriteAsync(HttpContext context)
    {
        var body = await BriefBody.ReadAsync(context.Request).ConfigureAwait(false);
        var request = new BriefRequest { Topic = body.Topic, Files = articles.Resolve(body.Files), Top = body.Top };
        var brief = await asking.BriefAsync(request, context.RequestAborted).ConfigureAwait(false);
        return Results.Text(BriefJson.Write(brief), "application/json", Encoding.UTF8);
    }
}

/// <summary>What a brief is to be about.</summary>
internal sealed record BriefBody
{
    /// <summary>Most main points that can be asked for.</summary>
    public const int MostPoints = 50;

    /// <summary>The topic, in a few words.</summary>
    public required string Topic { get; init; }

    /// <summary>The only articles to use, by name.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Most main points, from 1 to 50.</summary>
    public int? Top { get; init; }

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static async Task<BriefBody> ReadAsync(HttpRequest request)
    {
        var body = await RequestBody.ReadAsync(request, "topic", "files", "top").ConfigureAwait(false);
        return new BriefBody { Topic = body.RequiredText("topic"), Files = body.Texts("files"), Top = body.Count("top", MostPoints) };
    }
}
