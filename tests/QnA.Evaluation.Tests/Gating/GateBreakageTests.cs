using Microsoft.Extensions.AI;
using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Retrieval;
using Xunit;

namespace QnA.Evaluation.Tests.Gating;

/// <summary>Ways to make the answers worse, each of which must shut the gate, and ways to leave them as they are, none of which may.</summary>
public sealed class GateBreakageTests(TinyWorld world) : IClassFixture<TinyWorld>
{
    [Fact]
    public async Task Gate_stays_open_when_nothing_changed()
    {
        for (var run = 0; run < 3; run++)
        {
            var verdict = await world.JudgeAsync();

            Assert.Empty(verdict.Reasons);
            Assert.Empty(verdict.NewlyFailing);
            Assert.Empty(verdict.NewlyPassing);
        }
    }

    [Fact]
    public async Task Gate_stays_open_when_only_times_changed()
    {
        var verdict = await world.JudgeAsync(await ChangedAnswersAsync(a => a with { Timings = new AnswerTimings(9000, 1, 1) }));

        Assert.Empty(verdict.Reasons);
    }

    [Fact]
    public async Task Gate_shuts_when_quotes_are_off_by_one_character() =>
        AssertShut(await JudgeCitationsAsync(c => c with { Start = c.Start + 1, End = c.End + 1 }), "not exact");

    [Fact]
    public async Task Gate_shuts_when_one_quote_of_all_has_another_letter()
    {
        var changed = false;
        var verdict = await JudgeCitationsAsync(c =>
        {
            var quote = changed ? c.Quote : c.Quote[..^1] + "?";
            changed = true;
            return c with { Quote = quote };
        });

        AssertShut(verdict, "not exact");
    }

    [Fact]
    public async Task Gate_shuts_when_citations_name_the_wrong_file() =>
        AssertShut(await JudgeCitationsAsync(c => c with { File = c.File == "ferry.txt" ? "bakery.txt" : "ferry.txt" }), "not exact");

    [Fact]
    public async Task Gate_shuts_when_citations_name_a_file_that_does_not_exist() =>
        AssertShut(await JudgeCitationsAsync(c => c with { File = "invented.txt" }), "dangle");

    [Fact]
    public async Task Gate_shuts_when_ranges_lie_beyond_the_file() =>
        AssertShut(await JudgeCitationsAsync(c => c with { Start = c.Start + 100_000, End = c.End + 100_000 }), "dangle");

    [Fact]
    public async Task Gate_shuts_when_a_citation_is_dropped_and_its_mark_is_not() =>
        AssertShut(await JudgeAnswersAsync(a => a with { Citations = [.. a.Citations.Skip(1)] }), "dangle");

    [Fact]
    public async Task Gate_shuts_when_citations_are_dropped_with_their_marks() =>
        AssertShut(
            await JudgeAnswersAsync(a => a with
            {
                Text = a.Text.Replace("[", "(", StringComparison.Ordinal),
                Citations = [],
                ShortAnswers = [],
                Sentences = [.. a.Sentences.Select(s => s with { Citations = [] })],
            }),
            "nuggetRecall");

    [Fact]
    public async Task Gate_shuts_when_the_threshold_of_refusing_is_raised() =>
        AssertShut(await world.JudgeAsync(await world.AnswererAsync(new AnsweringOptions { Threshold = 0.95 })), "net loss");

    [Fact]
    public async Task Gate_shuts_when_the_threshold_of_refusing_is_gone() =>
        AssertShut(await world.JudgeAsync(await world.AnswererAsync(new AnsweringOptions { Threshold = 0 })), "refusalF1");

    [Fact]
    public async Task Gate_shuts_when_retrieval_is_reversed()
    {
        var answerer = await world.AnswererAsync(
            new AnsweringOptions { ReadingBudget = 1, RefusalBudget = 1 },
            new RetrievalOptions { Mode = RetrievalMode.Vectors },
            embeddings => new OppositeEmbeddings(embeddings));

        AssertShut(await world.JudgeAsync(answerer), "nuggetRecall");
    }

    [Fact]
    public async Task Gate_shuts_when_an_article_is_changed_behind_the_index()
    {
        var folder = world.CopyArticles();
        var file = Path.Combine(folder, "lighthouse.txt");
        File.WriteAllText(file, File.ReadAllText(file).Replace("1873", "1874", StringComparison.Ordinal));

        AssertShut(await world.JudgeAsync(await world.AnswererAsync(articlesFolder: folder)), "not exact");
    }

    [Fact]
    public async Task Gate_shuts_when_an_article_is_missing_from_the_index()
    {
        var folder = world.CopyArticles();
        File.Delete(Path.Combine(folder, "bakery.txt"));

        AssertShut(await world.JudgeAsync(await world.AnswererAsync(articlesFolder: folder)), "net loss");
    }

    [Fact]
    public async Task Gate_shuts_when_earlier_turns_are_forgotten()
    {
        var inner = await world.AnswererAsync();
        var verdict = await world.JudgeAsync(new AnswererOf(inquiry => inner.AskAsync(inquiry with { Earlier = [] }, TestContext.Current.CancellationToken)));

        AssertShut(verdict, "net loss");
        Assert.Equal("c01.2", Assert.Single(verdict.NewlyFailing).Id);
    }

    [Fact]
    public async Task Gate_shuts_when_only_one_side_of_a_disagreement_is_shown()
    {
        var verdict = await JudgeAnswersAsync(a => a.Conflicts.Count == 0 ? a : a with
        {
            Text = "140 [1]",
            Conflicts = [],
            ShortAnswers = [.. a.ShortAnswers.Take(1)],
            Sentences = [.. a.Sentences.Take(1)],
            Citations = [.. a.Citations.Take(1)],
        });

        AssertShut(verdict, "net loss");
    }

    [Fact]
    public async Task Gate_shuts_when_one_question_throws()
    {
        var answerer = await world.ChangedAsync((inquiry, reply) =>
            inquiry.Question.Contains("steps", StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : reply);

        var verdict = await world.JudgeAsync(answerer);

        AssertShut(verdict, "net loss");
        Assert.Contains(verdict.NewlyFailing, f => f.Id == "t06" && f.Failures[0].Contains("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gate_shuts_when_a_greeting_is_searched_for()
    {
        var verdict = await JudgeAnswersAsync(a => a.Status == AnswerStatus.Smalltalk ? a with { Status = AnswerStatus.Refused } : a);

        AssertShut(verdict, "net loss");
    }

    [Fact]
    public async Task Gate_shuts_when_a_label_no_longer_resolves()
    {
        var set = Relabelled("t06", q => q with { Evidence = [q.Evidence[0] with { Quote = "Visitors can climb its 188 steps." }] });

        var verdict = await world.JudgeAsync(set: set);

        AssertShut(verdict, "net loss");
        Assert.Equal("t06", Assert.Single(verdict.NewlyFailing).Id);
    }

    [Fact]
    public async Task Gate_shuts_when_a_question_is_taken_out_of_the_set()
    {
        var set = world.Set with { Conversations = [.. world.Set.Conversations.Where(c => c.Id != "t06")] };

        AssertShut(await world.JudgeAsync(set: set), "net loss");
    }

    private static void AssertShut(GateVerdict verdict, string reason)
    {
        Assert.False(verdict.Passed);
        Assert.Contains(verdict.Reasons, r => r.Contains(reason, StringComparison.Ordinal));
    }

    private Task<GateVerdict> JudgeCitationsAsync(Func<Citation, Citation> change) =>
        JudgeAnswersAsync(a => a with { Citations = [.. a.Citations.Select(change)] });

    private async Task<GateVerdict> JudgeAnswersAsync(Func<Answer, Answer> change) => await world.JudgeAsync(await ChangedAnswersAsync(change));

    private Task<IAnswerer> ChangedAnswersAsync(Func<Answer, Answer> change) =>
        world.ChangedAsync((_, reply) => reply with { Answer = change(reply.Answer) });

    private DataSet Relabelled(string id, Func<LabelledQuestion, LabelledQuestion> change) => world.Set with
    {
        Conversations = [.. world.Set.Conversations.Select(c => c with { Turns = [.. c.Turns.Select(t => t.Id == id ? change(t) : t)] })],
    };

    private sealed class AnswererOf(Func<Inquiry, Task<Reply>> ask) : IAnswerer
    {
        public string Name => "changed";

        public IReadOnlyDictionary<string, string>? Identity => null;

        public bool CanHide => false;

        public Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken) => ask(inquiry);
    }

    /// <summary>Finds what is least like the question.</summary>
    private sealed class OppositeEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner)
        : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
    {
        public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            var embeddings = await base.GenerateAsync(values, options, cancellationToken);
            return [.. embeddings.Select(e => new Embedding<float>(e.Vector.ToArray().Select(x => -x).ToArray()))];
        }
    }
}
