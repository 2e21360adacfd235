using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QnA.Web.Api;
using QnA.Web.Protocol;
using QnA.Web.Teams.Authentication;
using QnA.Web.Teams.Turns;

namespace QnA.Web.Teams.Inbound;

/// <summary><c>POST /api/messages</c>: checks an activity, acknowledges it at once, and has it worked on afterwards.</summary>
internal sealed partial class MessagesEndpoint(
    TeamsOptions options, InboundTokens tokens, ServiceAddress addresses, TenantList tenants, SeenActivities seen, ConversationQueue queue,
    TeamsBot bot, FeedbackInvokes feedback, ILogger<MessagesEndpoint> log)
{
    private const int MaxIdLength = 1000;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>The response to a posted activity.</summary>
    /// <exception cref="ProblemException">It is refused.</exception>
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        if (!options.IsOn)
        {
            throw new ProblemException(
                StatusCodes.Status404NotFound,
                $"There is no bot for Teams here. Set {TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}, {nameof(TeamsOptions.TenantId)} and {nameof(TeamsOptions.ClientSecret)}; docs/teams.md says how.");
        }

        var sender = await SenderAsync(http).ConfigureAwait(false);
        var (activity, service) = Checked(sender, await ReadAsync(http.Request).ConfigureAwait(false));
        if (activity.Type == ActivityTypes.Invoke)
        {
            return feedback.Handle(activity);
        }

        if (bot.TurnFor(new ReceivedActivity(activity, service)) is { } turn)
        {
            Take(activity, turn);
        }

        return Results.Accepted();
    }

    private async Task<VerifiedSender> SenderAsync(HttpContext http)
    {
        try
        {
            var verdict = await tokens.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted).ConfigureAwait(false);
            return verdict.IsGood ? verdict.Sender : throw Unauthorized(verdict.Problem);
        }
        catch (MetadataUnavailableException exception)
        {
            throw Later(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    private static async Task<Activity> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new ProblemException(Problems.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            return await ActivityJson.ReadAsync(request.Body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "The body is not an activity. Send one activity of the Bot Framework protocol as JSON.");
        }
    }

    /// <summary>The activity and where its replies go, when it may be answered at all.</summary>
    private (Activity Activity, Uri Service) Checked(VerifiedSender sender, Activity activity)
    {
        if (MissingIn(activity) is { } missing)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The activity is not complete: it has no usable {missing}.");
        }

        if (sender.ProblemWith(activity) is { } problem)
        {
            throw Unauthorized(problem);
        }

        if (addresses.Trusted(activity.ServiceUrl) is not { } service)
        {
            Refused("its service URL is not in QnA:Teams:ServiceHosts");
            throw new ProblemException(StatusCodes.Status400BadRequest, "The service URL is not allowed: replies only go to the hosts of Teams.");
        }

        if (!tenants.Allows(activity))
        {
            Refused("its tenant is not in QnA:Teams:AllowedTenants");
            throw new ProblemException(StatusCodes.Status403Forbidden, "The tenant is not allowed. Ask whoever runs this bot to allow it.");
        }

        return (activity, service);
    }

    /// <summary>Has an activity worked on, unless it is known already.</summary>
    private void Take(Activity activity, Func<CancellationToken, Task> turn)
    {
        var conversation = activity.Conversation!.Id!; // it is not missing
        ActivityKey? key = activity.Id is { Length: > 0 } id ? new ActivityKey(activity.ChannelId!, conversation, id) : null; // nor is that
        if (key is { } known && !seen.Add(known))
        {
            return;
        }

        var result = queue.Add(conversation, turn);
        if (result == QueueResult.Taken)
        {
            return;
        }

        if (key is { } lost)
        {
            seen.Remove(lost);
        }

        throw result == QueueResult.Full
            ? Later(StatusCodes.Status429TooManyRequests, "Too many messages are waiting. Send it again later.")
            : Later(StatusCodes.Status503ServiceUnavailable, "The service is stopping. Send it again later.");
    }

    /// <summary>The first member that every activity must have and this one has not, or not in a form that can be worked with.</summary>
    private static string? MissingIn(Activity activity) => activity switch
    {
        _ when !IsUsable(activity.Type) => "type",
        _ when !IsUsable(activity.ChannelId) => "channelId",
        _ when !IsUsable(activity.Conversation?.Id) => "conversation.id",
        _ when !IsUsable(activity.ServiceUrl) => "serviceUrl",
        _ when !IsUsable(activity.From?.Id) && (activity.Type == ActivityTypes.Message || !string.IsNullOrEmpty(activity.From?.Id)) => "from.id",
        _ when !IsUsable(activity.Id) && !string.IsNullOrEmpty(activity.Id) => "id",
        _ => null,
    };

    /// <summary>Ids become parts of a path, where dots alone would lead elsewhere.</summary>
    private static bool IsUsable(string? id) => id is { Length: > 0 and <= MaxIdLength } and not ("." or "..");

    /// <summary>The reason is for the log only.</summary>
    private ProblemException Unauthorized(string problem)
    {
        Refused(problem);
        return new ProblemException(StatusCodes.Status401Unauthorized, "Only Microsoft's Bot Framework may send to this address.");
    }

    private static ProblemException Later(int status, string detail) => new(new Problem(status, detail, RetryAfter));

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity for Teams was refused: {Problem}")]
    private partial void Refused(string problem);
}
