using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QnA.Answering;

namespace QnA.Evaluation.Answerers;

/// <summary>A service elsewhere that speaks <c>POST /api/ask</c>.</summary>
/// <param name="client">Its time-out bounds one question.</param>
/// <param name="address">The service's address, without <c>/api/ask</c>.</param>
public sealed class HttpAnswerer(HttpClient client, Uri address) : IAnswerer
{
    private const int MostOfAnError = 300;

    private readonly Uri _ask = new(address.AbsoluteUri.TrimEnd('/') + "/api/ask");

    public string Name => address.AbsoluteUri.TrimEnd('/');

    public IReadOnlyDictionary<string, string>? Identity => null;

    public bool CanHide => false;

    /// <exception cref="UnreachableAnswererException">There is no service at the address.</exception>
    public async Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry.Hidden.Count > 0)
        {
            throw new AnswererException($"{Name} cannot be asked with passages hidden.");
        }

        using var response = await PostAsync(inquiry, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode is 400 or 422 && inquiry is { Earlier.Count: 0, Within: null })
        {
            // With only a question in the body there is nothing else to be wrong.
            throw new InvalidQuestionException(ProblemIn(body));
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new AnswererException($"{_ask} answered {(int)response.StatusCode}: {ProblemIn(body)}");
        }

        try
        {
            return new Reply(AnswerJson.Read(body), null);
        }
        catch (JsonException exception)
        {
            throw new AnswererException($"{_ask} answered something that is no answer: {exception.Message}", exception);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        try
        {
            // With its length said in advance, which every server can read.
            using var body = new StringContent(BodyOf(inquiry).ToJsonString(), Encoding.UTF8, "application/json");
            return await client.PostAsync(_ask, body, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError
            is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError))
        {
            throw new AnswererException($"{_ask} did not answer to the end ({exception.Message}).", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new UnreachableAnswererException($"{_ask} cannot be reached ({exception.Message}). Start the service, or correct the address.", exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AnswererException($"{_ask} did not answer within {client.Timeout.TotalSeconds:0} s.", exception);
        }
    }

    private static JsonObject BodyOf(Inquiry inquiry)
    {
        var body = new JsonObject
        {
            ["question"] = inquiry.Question,
            ["history"] = new JsonArray([.. inquiry.Earlier.Select(a => new JsonObject
            {
                ["question"] = a.Question,
                ["answer"] = JsonNode.Parse(AnswerJson.Write(a)),
            })]),
        };
        if (inquiry.Within is { } files)
        {
            body["files"] = new JsonArray([.. files.Select(f => JsonValue.Create(f))]);
        }

        return body;
    }

    // A problem detail says it in words; anything else is shown as it is, cut short.
    private static string ProblemIn(string body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject problem && (problem["detail"] ?? problem["title"])?.GetValue<string>() is { Length: > 0 } said)
            {
                return said;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not a problem detail.
        }

        return body.Length > MostOfAnError ? body[..MostOfAnError] + " ..." : body;
    }
}
