using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Articles;
using QnA.Receipts;
using QnA.Web.Asking;

namespace QnA.Web.Api;

/// <summary><c>POST /api/verify</c>: checks every citation of an answer against the files as they are now.</summary>
internal sealed class VerifyEndpoint(AnswerQueue queue, ArticleOptions options)
{
    public async Task<IResult> VerifyAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        return Results.Json(VerificationView.Of(await CheckAsync(body.Json, context.RequestAborted).ConfigureAwait(false)));
    }

    /// <summary>What became of the citations of an answer.</summary>
    /// <exception cref="ProblemException">It is no answer.</exception>
    public Task<Verification> CheckAsync(JsonElement body, CancellationToken cancellationToken)
    {
        var answer = Read(body);
        return queue.RunAsync(token => Task.FromResult(Verify(answer, token)), cancellationToken);
    }

    private Verification Verify(Answer answer, CancellationToken cancellationToken)
    {
        var files = new CurrentFiles(options, cancellationToken);
        return AnswerVerifier.Verify(answer, file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return files.Find(file);
        });
    }

    private static Answer Read(JsonElement body)
    {
        try
        {
            return AnswerJson.Read(body);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The body is not an answer of POST /api/ask: {exception.Message}");
        }
    }
}

/// <summary>What became of an answer's citations.</summary>
/// <param name="State">The worst of all receipts; a fault counts as broken.</param>
/// <param name="Receipts">One a citation, in the answer's order; the nearest passage of a refusal last.</param>
/// <param name="Faults">What contradicts itself within the answer; empty in a sound one.</param>
internal sealed record VerificationView(
    [property: JsonConverter(typeof(LowerCaseEnumConverter<ReceiptState>))] ReceiptState State, IReadOnlyList<ReceiptView> Receipts, IReadOnlyList<string> Faults)
{
    public static VerificationView Of(Verification verification) => new(
        verification.State,
        [.. verification.Receipts.Select(r => new ReceiptView(r.Citation.Number, r.Citation.File, r.State, r.Reason, r.FoundAtLine))],
        verification.Faults);
}

/// <summary>One citation, checked.</summary>
/// <param name="Number">Its number; null for the nearest passage of a refusal.</param>
/// <param name="File">Its article.</param>
/// <param name="State"><c>ok</c>; <c>stale</c> when the file has changed since; <c>broken</c> when the quote is not what the file holds.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="FoundAtLine">In a changed file, the line, from 1, where the quote stands now.</param>
internal sealed record ReceiptView(
    int? Number, string File, [property: JsonConverter(typeof(LowerCaseEnumConverter<ReceiptState>))] ReceiptState State, string Reason, int? FoundAtLine);
