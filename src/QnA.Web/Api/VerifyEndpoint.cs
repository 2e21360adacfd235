using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Receipts;
using QnA.Web.Asking;

namespace QnA.Web.Api;

/// <summary><c>POST /api/verify</c>: checks every citation of an answer, or a receipt, against the files as they are now.</summary>
internal sealed class VerifyEndpoint(AnswerQueue queue, SavedAnswerVerifier verifier)
{
    public async Task<IResult> VerifyAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        return Results.Json(VerificationView.Of(await CheckAsync(body.Json, context.RequestAborted).ConfigureAwait(false)));
    }

    /// <summary>What became of the citations of an answer, and of the signature of a receipt.</summary>
    /// <exception cref="ProblemException">It is neither.</exception>
    public Task<Verification> CheckAsync(JsonElement document, CancellationToken cancellationToken) =>
        queue.RunAsync(token => Task.FromResult(Verify(document, token)), cancellationToken);

    private Verification Verify(JsonElement document, CancellationToken cancellationToken)
    {
        try
        {
            return verifier.Verify(document, expected: null, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The body is neither an answer nor a receipt of POST /api/ask: {exception.Message}");
        }
    }
}

/// <summary>What became of an answer's citations.</summary>
/// <param name="State">The worst of all that was found; a fault and a signature that does not hold count as broken.</param>
/// <param name="Citations">One a citation, in the answer's order; the nearest passage of a refusal last.</param>
/// <param name="Faults">What contradicts itself within the answer; empty in a sound one.</param>
internal sealed record VerificationView(
    [property: JsonConverter(typeof(LowerCaseEnumConverter<VerificationState>))] VerificationState State, IReadOnlyList<CitationCheckView> Citations, IReadOnlyList<string> Faults)
{
    /// <summary>Of a receipt; absent for an answer without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SignatureView? Signature { get; init; }

    /// <summary>Of a receipt: searched articles that are no longer as they were; absent for an answer without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleChangeView>? Changes { get; init; }

    public static VerificationView Of(Verification verification)
    {
        var view = new VerificationView(
            verification.State,
            [.. verification.Citations.Select(c => new CitationCheckView(c.Citation.Number, c.Citation.File, c.State, c.Reason, c.FoundAtLine))],
            verification.Faults);
        return verification.Signature is not { } signature ? view : view with
        {
            Signature = new SignatureView(signature.IsValid, signature.KeyId, signature.Signer, signature.Reason),
            Changes = [.. verification.Changes.Select(c => new ArticleChangeView(c.File, c.Kind))],
        };
    }
}

/// <summary>A receipt's signature, checked.</summary>
/// <param name="IsValid">Whether the receipt is as it was signed.</param>
/// <param name="KeyId">The thumbprint of its key.</param>
/// <param name="Signer">Whose key that is: <c>own</c>, this host's; <c>unknown</c>, anybody's.</param>
/// <param name="Reason">What was found, in a sentence.</param>
internal sealed record SignatureView(bool IsValid, string? KeyId, [property: JsonConverter(typeof(LowerCaseEnumConverter<SignerKind>))] SignerKind Signer, string Reason);

/// <summary>A searched article that is no longer as it was.</summary>
/// <param name="File">Its file.</param>
/// <param name="Kind"><c>changed</c>, <c>gone</c> or <c>new</c>.</param>
internal sealed record ArticleChangeView(string File, [property: JsonConverter(typeof(LowerCaseEnumConverter<ArticleChangeKind>))] ArticleChangeKind Kind);

/// <summary>One citation, checked.</summary>
/// <param name="Number">Its number; null for the nearest passage of a refusal.</param>
/// <param name="File">Its article.</param>
/// <param name="State"><c>ok</c>; <c>stale</c> when the file has changed since; <c>broken</c> when the quote is not what the file holds.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="FoundAtLine">In a changed file, the line, from 1, where the quote stands now.</param>
internal sealed record CitationCheckView(
    int? Number, string File, [property: JsonConverter(typeof(LowerCaseEnumConverter<VerificationState>))] VerificationState State, string Reason, int? FoundAtLine);
