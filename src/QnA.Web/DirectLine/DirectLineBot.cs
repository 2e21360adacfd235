using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Rendering;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.Protocol;
using QnA.Web.Serving;
using QnA.Web.WebChat;

namespace QnA.Web.DirectLine;

/// <summary>Answers the questions of Direct Line conversations, each conversation's one after the other.</summary>
/// <remarks>A question is taken when it is in the log; one that a host did not come to answer is answered by the next one.</remarks>
internal sealed partial class DirectLineBot(
    ActivityLog log, LiveStreams streams, ConversationStore conversations, AskingService asking, AnswerQueue queue, ArticleLibrary library,
    WebOptions options, ILogger<DirectLineBot> logger) : IHostedService, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ConversationWork> _work = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>Answers a question after those that the conversation has waiting.</summary>
    /// <param name="question">The question.</param>
    /// <param name="place">Its place in the queue, given back when it is answered.</param>
    public void Enqueue(PendingQuestion question, QueuePlace place)
    {
        lock (_gate)
        {
            if (!_work.TryGetValue(question.Conversation, out var work))
            {
                _work.Add(question.Conversation, work = new ConversationWork(_abandoned.Token));
            }

            work.Tail = RunAfterAsync(work, question, place);
        }
    }

    /// <summary>Done when nothing of the conversation is being answered.</summary>
    public Task WhenIdle(string conversation)
    {
        lock (_gate)
        {
            return _work.TryGetValue(conversation, out var work) ? work.Tail : Task.CompletedTask;
        }
    }

    /// <summary>Leaves unanswered whatever the conversation has waiting, because it is to be deleted.</summary>
    public void Abandon(string conversation)
    {
        lock (_gate)
        {
            if (_work.TryGetValue(conversation, out var work))
            {
                work.Cancellation.Cancel();
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var question in log.Pending())
        {
            Enqueue(question, queue.TakePlace());
        }

        return Task.CompletedTask;
    }

    /// <summary>Finishes what is being answered; what the time does not suffice for stays pending.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _work.Values.Select(w => w.Tail)];
        }

        try
        {
            await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _abandoned.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _abandoned.Dispose();

    private async Task RunAfterAsync(ConversationWork work, PendingQuestion question, QueuePlace place)
    {
        var before = work.Tail;
        work.Waiting++;
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await AnswerAsync(question, work.Cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ConversationGoneException)
        {
            // Nobody is waiting for it, or the host stops and the next one answers.
        }
        catch (Exception exception)
        {
            Failed(exception);
        }
        finally
        {
            place.Dispose();
            lock (_gate)
            {
                if (--work.Waiting == 0)
                {
                    _work.Remove(question.Conversation);
                    work.Cancellation.Dispose();
                }
            }
        }
    }

    private async Task AnswerAsync(PendingQuestion question, CancellationToken cancellationToken)
    {
        var renderer = new WebChatRenderer(question.Address, options.Title);
        Pass(question, renderer.Typing(question.Conversation, question.Id, ActivityOrder.Passing(question.Sequence, 0)));
        try
        {
            await library.WhenReady.WaitAsync(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds), cancellationToken).ConfigureAwait(false);
            var history = IsAsTyped(question.Activity) ? [] : conversations.Turns(question.Conversation);
            var shown = 0;
            var request = new AskRequest { Question = question.Activity.Text ?? "", History = history, Progress = new AnswerProgress(Show) };
            var answer = await asking.AskInTurnAsync(request, cancellationToken).ConfigureAwait(false);
            Show(answer);
            Keep(question, renderer, answer, await asking.SuggestAfterAsync(answer, cancellationToken).ConfigureAwait(false), wasStreamed: shown > 0);

            void Show(Answer soFar)
            {
                for (var lines = AnswerLines.Of(soFar).Count; shown < lines;)
                {
                    shown++;
                    Pass(question, renderer.Chunk(question.Conversation, question.Id, soFar, shown, ActivityOrder.Passing(question.Sequence, shown)));
                }
            }
        }
        catch (InvalidQuestionException exception)
        {
            Refuse(question, renderer, exception.Message);
        }
        catch (Exception exception) when (exception is AnswerTimeoutException or TimeoutException)
        {
            Refuse(question, renderer, "This took too long and was given up. Ask again in a moment.");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ConversationGoneException or SqliteException))
        {
            Failed(exception);
            Refuse(question, renderer, "Something went wrong while this was being answered. Ask again in a moment.");
        }
    }

    /// <summary>Whether nothing of the conversation is to be read into the question: the page's "Ask it as I typed it".</summary>
    private static bool IsAsTyped(Activity question) =>
        question.ChannelData.Member("qna").Member("asTyped") is JsonValue value && value.TryGetValue<bool>(out var asTyped) && asTyped;

    /// <summary>The answer and its activity are kept together or not at all.</summary>
    private void Keep(PendingQuestion question, WebChatRenderer renderer, Answer answer, IReadOnlyList<string> suggestions, bool wasStreamed)
    {
        log.AddAnswer(question, (sequence, id, now) =>
        {
            var answerId = conversations.AddAnswer(question.Conversation, answer);
            return Placed(question, renderer.Message(question.Id, answer, answerId, suggestions, wasStreamed, ActivityOrder.Of(sequence)), id, now);
        });
        streams.Publish(question.Conversation, LiveFrame.Look);
    }

    private void Refuse(PendingQuestion question, WebChatRenderer renderer, string title)
    {
        log.AddAnswer(question, (sequence, id, now) =>
            Placed(question, renderer.Problem(question.Id, title, ActivityOrder.Of(sequence)), id, now));
        streams.Publish(question.Conversation, LiveFrame.Look);
    }

    private static Activity Placed(PendingQuestion question, Activity activity, string id, DateTimeOffset now) => activity with
    {
        Id = id,
        Timestamp = now,
        ChannelId = DirectLineChannel.Id,
        Conversation = new ConversationAccount { Id = question.Conversation },
    };

    private void Pass(PendingQuestion question, Activity activity) =>
        streams.Publish(question.Conversation, new LiveFrame(ActivityJson.Write(activity), question.Sequence));

    [LoggerMessage(Level = LogLevel.Error, Message = "A question of a Direct Line conversation could not be answered")]
    private partial void Failed(Exception exception);

    /// <summary>What is waiting in one conversation. Its members are the bot's to guard.</summary>
    private sealed class ConversationWork(CancellationToken abandoned)
    {
        public CancellationTokenSource Cancellation { get; } = CancellationTokenSource.CreateLinkedTokenSource(abandoned);

        public Task Tail { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }
    }
}
