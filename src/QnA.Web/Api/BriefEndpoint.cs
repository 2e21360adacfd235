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
        var body = BriefBody.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        return Results.Text(BriefJson.Write(await WriteAsync(body, context.RequestAborted).ConfigureAwait(false)), "application/json", Encoding.UTF8);
    }

    /// <summary>The brief.</summary>
    /// <exception cref="ProblemException">There is no such article.</exception>
    public Task<Brief> WriteAsync(BriefBody body, CancellationToken cancellationToken) =>
        asking.BriefAsync(new BriefRequest { Topic = body.Topic, Files = articles.Resolve(body.Files), Top = body.Top }, cancellationToken);
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

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static BriefBody Of(RequestBody body)
    {
        body.AllowOnly("topic", "files", "top");
        return new BriefBody { Topic = body.RequiredText("topic"), Files = body.Texts("files"), Top = body.Count("top", MostPoints) };
    }
}
