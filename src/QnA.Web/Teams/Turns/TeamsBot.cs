using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.Protocol;
using QnA.Web.Serving;
using QnA.Web.Teams.Outbound;

namespace QnA.Web.Teams.Turns;

/// <summary>What the bot does with the activities that Teams sends.</summary>
internal sealed partial class TeamsBot(
    AskingService asking, AnswerQueue queue, ArticleLibrary library, ConversationStore conversations, SentMessages sent, ConnectorClient connector, WebOptions options,
    TimeProvider time, ILogger<TeamsBot> log)
{
    /// <summary>A question whose answer says who answers.</summary>
    private const string Greeting = "Hello";

    private const string Trouble = "Something went wrong here, and the question was not answered. Ask it again in a minute.";

    /// <summary>Under which people reach the articles, or null when the settings do not say: then citations have no links.</summary>
    private Uri? Address { get; } = Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) ? address : null;

    /// <summary>What is to be done about an activity, after it was acknowledged; null for nothing.</summary>
    public Func<CancellationToken, Task>? TurnFor(ReceivedActivity received) => received.Activity switch
    {
        { Type: ActivityTypes.Message } => token => GuardedAsync(AnswerAsync(received, token)),
        { Type: ActivityTypes.InstallationUpdate, Action: "add" } => token => GuardedAsync(WelcomeAsync(received, token)),
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => _ => Forget(received),
        { Type: ActivityTypes.ConversationUpdate } when IsForTheBot(received) => token => GuardedAsync(WelcomeAsync(received, token)),
        _ => null, // reactions, edits, newer things
    };

    /// <summary>Somebody was added to a chat with the bot, or the bot to a group or a team.</summary>
    private static bool IsForTheBot(ReceivedActivity received) => received.Activity.MembersAdded is { Count: > 0 } added
        && (received.IsPersonal || added.Any(m => m?.Id is { Length: > 0 } id && id == received.Activity.Recipient?.Id));

    private async Task AnswerAsync(ReceivedActivity received, CancellationToken cancellationToken)
    {
        var question = Mentions.Strip(received.Activity);
        var conversation = Keep(received).Id;
        await using IReply reply = received.IsPersonal
            ? new StreamedReply(connector, received, time)
            : new PlainReply(connector, received, time);

        if (await AskAndShowAsync(conversation, question, reply, cancellationToken).ConfigureAwait(false) is not var (answer, problem))
        {
            return;
        }

        if (answer is null)
        {
            await reply.FinishAsync(_ => TeamsMessage.Plain(Rendering.MarkdownRenderer.Escape(problem)), cancellationToken).ConfigureAwait(false);
            return;
        }

        await FinishAsync(reply, conversation, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer, or what to say in its place; null when the user wants none any more. Shows it while it comes.</summary>
    private async Task<(Answer? Answer, string Problem)?> AskAndShowAsync(string conversation, string question, IReply reply, CancellationToken cancellationToken)
    {
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var soFar = new LatestAnswer();
        var answering = AskAsync(conversation, question, soFar, asked.Token);
        try
        {
            return await reply.BeginAsync(cancellationToken).ConfigureAwait(false) && await soFar.ShowUntilAsync(answering, reply, cancellationToken).ConfigureAwait(false)
                ? await answering.ConfigureAwait(false)
                : null;
        }
        finally
        {
            // Whatever ended it, nothing goes on for nobody.
            await asked.CancelAsync().ConfigureAwait(false);
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WelcomeAsync(ReceivedActivity received, CancellationToken cancellationToken)
    {
        // Installing sends more than one activity, and a conversation that is kept was welcomed or did not wait for it.
        if (conversations.Find(received.StoredId) is not null)
        {
            return;
        }

        var conversation = Keep(received).Id;
        var (answer, _) = await AskAsync(conversation, Greeting, null, cancellationToken).ConfigureAwait(false);
        if (answer is not null)
        {
            await using var reply = new PlainReply(connector, received, time);
            await FinishAsync(reply, conversation, answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends an answer and keeps it; which message it became too, for the thumbs.</summary>
    private async Task FinishAsync(IReply reply, string conversation, Answer answer, CancellationToken cancellationToken)
    {
        var id = conversations.AddAnswer(conversation, answer);
        var suggestions = await asking.SuggestAfterAsync(answer, cancellationToken).ConfigureAwait(false);
        var messages = await reply.FinishAsync(
            size => TeamsRenderer.Render(answer, Address, suggestions, size), cancellationToken).ConfigureAwait(false);
        foreach (var message in messages)
        {
            sent.Add(conversation, message, id);
        }
    }

    private Task Forget(ReceivedActivity received)
    {
        conversations.Delete(received.StoredId);
        return Task.CompletedTask;
    }

    /// <summary>The answer, or what to say in its place.</summary>
    private async Task<(Answer? Answer, string Problem)> AskAsync(string conversation, string question, IProgress<Answer>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await library.WhenReady.WaitAsync(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds), time, cancellationToken).ConfigureAwait(false);
            var request = new AskRequest { Question = question, History = conversations.Turns(conversation), Progress = progress };
            using var place = queue.TakePlace(); // it was acknowledged, so it is answered
            return (await asking.AskInTurnAsync(request, cancellationToken).ConfigureAwait(false), "");
        }
        catch (Exception exception) when (exception is InvalidQuestionException or AnswerTimeoutException)
        {
            return (null, exception.Message);
        }
        catch (TimeoutException)
        {
            return (null, new NotReadyException().Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
            return (null, Trouble);
        }
    }

    private Conversation Keep(ReceivedActivity received) => conversations.GetOrCreate(
        received.StoredId, TeamsChannel.Id, received.Activity.From?.AadObjectId ?? received.Activity.From?.Id ?? "");

    private async Task GuardedAsync(Task turn)
    {
        try
        {
            await turn.ConfigureAwait(false);
        }
        catch (ConnectorException exception)
        {
            NotSent(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A question from Teams could not be answered")]
    private partial void Failed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply could not be sent to Teams. {Problem}")]
    private partial void NotSent(string problem);
}
