using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Polly;
using Polly.Timeout;
using QnA.Web.Protocol;
using QnA.Web.Teams.Turns;
using LogLevel = Microsoft.Extensions.Logging.LogLevel; // MSAL has one too

namespace QnA.Web.Teams.Outbound;

/// <summary>Sends activities to the connector of Teams.</summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-protocol/botframework-channel.json</remarks>
internal sealed partial class ConnectorClient(
    HttpClient http, ConnectorTokens tokens, SendPace pace, TeamsOptions options, TimeProvider time, ILogger<ConnectorClient> log)
{
    /// <summary>A connector answers with an id or an error; more than this is neither.</summary>
    public const int MaxResponseBytes = 64 * 1024;

    private readonly ResiliencePipeline<HttpResponseMessage> _retry = ConnectorRetry.Create(options, time);

    /// <summary>Sends an activity; one with <see cref="Activity.ReplyToId"/> as an answer to that activity.</summary>
    /// <returns>The id that Teams gave it, or null when it says none.</returns>
    /// <exception cref="ConnectorException">It was not taken.</exception>
    public Task<string?> SendAsync(ReceivedActivity to, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, to, activity.ReplyToId, activity, cancellationToken);

    /// <summary>Puts an activity in the place of one that was sent.</summary>
    /// <exception cref="ConnectorException">It was not taken.</exception>
    public Task UpdateAsync(ReceivedActivity to, string id, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, to, id, activity, cancellationToken);

    private async Task<string?> CallAsync(
        HttpMethod method, ReceivedActivity to, string? activityId, Activity activity, CancellationToken cancellationToken)
    {
        var address = new Uri(to.Service, $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities"
            + (activityId is null ? "" : $"/{Uri.EscapeDataString(activityId)}"));
        var json = ActivityJson.Write(activity);
        await pace.WaitAsync(to.ConversationId, cancellationToken).ConfigureAwait(false); // a call that is made again has waited enough
        try
        {
            using var response = await _retry.ExecuteAsync(
                async token =>
                {
                    using var request = new HttpRequestMessage(method, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                    if (await tokens.GetAsync(token).ConfigureAwait(false) is { } bearer)
                    {
                        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
                    }

                    return await http.SendAsync(request, token).ConfigureAwait(false); // the body included
                },
                cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutRejectedException or HttpRequestException)
        {
            throw new ConnectorException(ConnectorFailure.NoAnswer, 0, exception.GetType().Name, exception);
        }
        catch (MsalException exception)
        {
            NoToken(exception.ErrorCode);
            throw new ConnectorException(ConnectorFailure.Other, 0, "NoToken", exception);
        }
    }

    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        var status = (int)response.StatusCode;
        var error = ConnectorError.Read(body);
        if (response.IsSuccessStatusCode && error.Code is null)
        {
            return body.Text("id");
        }

        // A part of a stream out of its order is dropped with status 202.
        throw new ConnectorException(error.FailureOf(status), status, error.Code);
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null; // a gateway's page
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Entra gives the bot no token ({Code}); check QnA:Teams:AppId, TenantId and ClientSecret")]
    private partial void NoToken(string code);
}
