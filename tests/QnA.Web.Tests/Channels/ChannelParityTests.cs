using System.Net.Http.Json;
using System.Text.Json;
using QnA.Answering;
using QnA.Web.Teams;
using Xunit;

namespace QnA.Web.Tests.Channels;

/// <summary>Fifty answers over the real articles, each as every channel shows it.</summary>
[Collection(nameof(SeedsHost))]
public sealed class ChannelParityTests(SeedsHost seeds)
{
    private const int Answers = 50;

    [Fact]
    public async Task Every_channel_shows_the_same_facts_with_the_same_citations()
    {
        var answers = await AskAsync(Questions());

        // Without one of each, this test would prove less than it says.
        Assert.Equal(Answers, answers.Count);
        Assert.Contains(answers, a => a.Status == AnswerStatus.Refused);
        Assert.Contains(answers, a => a.Status == AnswerStatus.Partial);
        Assert.Contains(answers, a => a.Conflicts.Count > 0);
        Assert.Contains(answers, a => a.Citations.Count > 3);
        Assert.All(answers, answer =>
        {
            var terminal = ChannelView.OfTerminal(answer);
            foreach (var view in new[] { terminal, ChannelView.OfPipe(answer), ChannelView.OfWebChat(answer), ChannelView.OfTeams(answer), ChannelView.OfCompletion(answer) })
            {
                AssertShows(ChannelView.Facts(answer), view.Text);
                AssertCites(answer, view);
            }
        });
    }

    private static void AssertShows(IEnumerable<string> facts, string text)
    {
        var at = 0;
        foreach (var fact in facts)
        {
            var found = text.IndexOf(fact, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"Not shown, or in another order: {fact}\nin: {text}");
            at = found + fact.Length;
        }
    }

    /// <summary>The numbers, places and quotes of the answer; a quote is whole, or visibly shortened.</summary>
    private static void AssertCites(Answer answer, ChannelView view)
    {
        Assert.Equal(answer.Citations.Select(c => c.Number!.Value), view.Citations.Select(c => c.Number)); // a cited one has a number
        Assert.All(answer.Citations.Zip(view.Citations), pair =>
        {
            var (citation, shown) = pair;
            Assert.EndsWith($"/articles/{citation.File}#{citation.Start}-{citation.End}", shown.Place, StringComparison.Ordinal);
            var quote = ChannelView.OneLine(citation.Quote);
            Assert.True(shown.Quote == quote || (shown.Quote.EndsWith('…') && shown.Quote.Length <= TeamsLimits.CitationAbstract && quote.StartsWith(shown.Quote[..^1].TrimEnd(), StringComparison.Ordinal)), shown.Quote);
        });
    }

    /// <summary>All disagreements and halves among the labelled questions, and others spread over them and the unanswerable ones.</summary>
    private static List<string> Questions()
    {
        var labelled = File.ReadLines(Repository.PathTo("eval/questions.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var special = labelled.Where(q => q.GetProperty("kind").GetString() is "disagreement" or "two_part").Select(Text);
        var refused = File.ReadLines(Repository.PathTo("eval/unanswerable.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).Select(Text).Take(8);
        var spread = labelled.Where((_, i) => i % 7 == 0).Select(Text);
        return [.. special.Concat(refused).Concat(spread).Distinct().Take(Answers)];

        static string Text(JsonElement question) => question.GetProperty("question").GetString()!; // every line has one
    }

    private async Task<List<Answer>> AskAsync(List<string> questions)
    {
        var answers = new List<Answer>();
        foreach (var question in questions)
        {
            var response = await seeds.Host.Client.PostAsync("/api/ask", JsonContent.Create(new { question }), TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
            answers.Add(AnswerJson.Read(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        return answers;
    }
}
