using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>What the page asks its server.</summary>
internal static class LabelEndpoints
{
    public static void MapLabelPage(this IEndpointRouteBuilder app)
    {
        foreach (var file in LabelPage.Files)
        {
            app.MapGet(LabelPage.PathOf(file), async context =>
            {
                context.Response.ContentType = LabelPage.TypeOf(file);
                await using var content = LabelPage.Open(file);
                await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
            });
        }
    }

    public static void MapLabels(this IEndpointRouteBuilder app, LabelSet set)
    {
        app.MapGet("/api/set", context =>
            SendAsync(context, ViewOf(set, context.Request.Query["heldOut"] == "true", context.RequestAborted), LabelPageJson.Default.SetView));
        app.MapGet("/api/questions/{file}/{id}", context => SendQuestionAsync(context, set));
        app.MapGet("/api/articles/{**id}", context => SendArticleAsync(context, set));
        app.MapPost("/api/check", context => CheckAsync(context, set));
        app.MapPost("/api/save", context => SaveAsync(context, set));
        app.MapPost("/api/pattern", async context =>
        {
            var request = await ReadAsync(context, LabelPageJson.Default.PatternRequest).ConfigureAwait(false);
            await SendAsync(context, new PatternView(PatternProposal.For(request.Text)), LabelPageJson.Default.PatternView).ConfigureAwait(false);
        });
    }

    /// <summary>Ends the request with a problem document.</summary>
    public static Task SendAsync(HttpContext context, ProblemView problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem, LabelPageJson.Default.ProblemView, "application/problem+json", context.RequestAborted);
    }

    private static Task SendAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type) =>
        context.Response.WriteAsJsonAsync(value, type, cancellationToken: context.RequestAborted);

    private static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type) =>
        await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false)
            ?? throw new JsonException("The request holds null.");

    private static SetView ViewOf(LabelSet set, bool withHeldOut, CancellationToken cancellationToken)
    {
        var snapshot = set.Read(cancellationToken);
        var entries = snapshot.Files.SelectMany(f => f.Value.Questions.Select(q => EntryOf(f.Key, q, snapshot))).ToList();
        var heldOut = entries.Where(e => e.Split == SplitRule.HeldOut).ToList();
        return new SetView(
            set.Name,
            set.Folder,
            [.. snapshot.Articles.Values.Select(a => new ArticleEntry(a.Id, a.Title))],
            [.. LabelKinds.Known.Concat(entries.Select(e => e.Kind)).Distinct()],
            withHeldOut ? entries : [.. entries.Except(heldOut)],
            heldOut.Count,
            heldOut.Count(e => e.Problems > 0));
    }

    private static QuestionEntry EntryOf(string file, LabelledQuestion question, LabelSnapshot snapshot)
    {
        var problems = snapshot.Check(question);
        var hints = problems.Count(p => p.IsHint);
        return new QuestionEntry(
            question.Id, file, question.Kind, question.Question, question.Answerable, question.Split, problems.Count - hints, hints);
    }

    private static Task SendQuestionAsync(HttpContext context, LabelSet set)
    {
        var (file, id) = ((string)context.GetRouteValue("file")!, (string)context.GetRouteValue("id")!); // the pattern has both
        var snapshot = set.Read(context.RequestAborted);
        return snapshot.Find(file, id) is { } question
            ? SendAsync(context, new QuestionView(question, file, snapshot.VersionOf(file, id), snapshot.Check(question)), LabelPageJson.Default.QuestionView)
            : SendAsync(context, new ProblemView("No such question", StatusCodes.Status404NotFound, $"{file} has no question {id}."));
    }

    private static Task SendArticleAsync(HttpContext context, LabelSet set)
    {
        var id = context.GetRouteValue("id") as string ?? "";
        return set.Read(context.RequestAborted).Articles.TryGetValue(id, out var article)
            ? SendAsync(context, ArticleView.Of(article), LabelPageJson.Default.ArticleView)
            : SendAsync(context, new ProblemView("No such article", StatusCodes.Status404NotFound, $"There is no article {id}."));
    }

    private static async Task CheckAsync(HttpContext context, LabelSet set)
    {
        var request = await ReadRequestAsync(context).ConfigureAwait(false);
        var snapshot = set.Read(context.RequestAborted);
        var question = snapshot.Prepare(request.Question, request.File);
        var view = new CheckView(question.Id, snapshot.FileFor(question), question.Split, snapshot.Check(question));
        await SendAsync(context, view, LabelPageJson.Default.CheckView).ConfigureAwait(false);
    }

    private static async Task SaveAsync(HttpContext context, LabelSet set)
    {
        var request = await ReadRequestAsync(context).ConfigureAwait(false);
        await (set.Save(request, context.RequestAborted) switch
        {
            SaveResult.Saved saved => SendAsync(context, saved, LabelPageJson.Default.Saved),
            SaveResult.Rejected rejected => SendAsync(
                context, new ProblemView("Not saved", StatusCodes.Status422UnprocessableEntity, "Put the problems right first.", rejected.Problems)),
            _ => throw new InvalidOperationException("A save has two outcomes."),
        }).ConfigureAwait(false);
    }

    private static async Task<SaveRequest> ReadRequestAsync(HttpContext context)
    {
        var request = await ReadAsync(context, LabelPageJson.Default.SaveRequest).ConfigureAwait(false);
        NullElements.ThrowIfAny(request.Question);
        return request.File is null or LabelSnapshot.QuestionsFile or LabelSnapshot.UnanswerableFile or LabelSnapshot.InboxFile
            ? request
            : throw new JsonException($"There is no label file {request.File}.");
    }
}
