using QnA.Answering;
using QnA.Web.Teams;
using QnA.Web.Teams.Turns;
using QnA.Web.Tests.OpenAi;
using Xunit;

namespace QnA.Web.Tests.Teams;

public sealed class LatestAnswerTests
{
    private static readonly Answer Beginning = EarlierTurnTests.Composed("The bridge is 412 metres long. [1]");

    private readonly LatestAnswer _latest = new();
    private readonly TaskCompletionSource _whole = new();

    [Fact]
    public async Task Showing_is_given_up_with_the_token_though_the_answer_goes_on()
    {
        await using var reply = new RecordingReply();
        using var stop = new CancellationTokenSource();
        var showing = Task.Run(() => _latest.ShowUntilAsync(_whole.Task, reply, stop.Token), TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        try
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Waiting.ForAsync("showing is given up", showing));
        }
        finally
        {
            _whole.SetResult(); // or what does not give up would keep a thread busy
        }
    }

    [Fact]
    public async Task State_is_shown_when_it_is_new_and_showing_ends_with_the_answer()
    {
        await using var reply = new RecordingReply();
        var showing = _latest.ShowUntilAsync(_whole.Task, reply, TestContext.Current.CancellationToken);
        _latest.Report(Beginning);
        await Waiting.UntilAsync("it is shown", () => reply.Shown == 1);

        _whole.SetResult();
        await Waiting.ForAsync("showing ends", showing);

        Assert.True(await showing);
        Assert.Equal(1, reply.Shown);
    }

    [Fact]
    public async Task Nothing_is_shown_to_a_user_who_wants_no_more()
    {
        await using var reply = new RecordingReply { IsWanted = false };
        _latest.Report(Beginning);

        Assert.False(await _latest.ShowUntilAsync(_whole.Task, reply, TestContext.Current.CancellationToken));
    }

    private sealed class RecordingReply : IReply
    {
        private int _shown;

        public int Shown => Volatile.Read(ref _shown);

        public bool IsWanted { get; init; } = true;

        public Task<bool> BeginAsync(CancellationToken cancellationToken) => Task.FromResult(IsWanted);

        public Task<bool> ShowAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _shown);
            return Task.FromResult(IsWanted);
        }

        public Task<IReadOnlyList<string>> FinishAsync(Func<int, TeamsMessage> render, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
