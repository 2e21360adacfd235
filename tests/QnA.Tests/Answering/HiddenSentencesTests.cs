using System.Text;
using QnA.Answering;
using QnA.Conversations;
using QnA.Indexing;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Answering;

/// <summary>Questions asked once as they are, and once with the sentences hidden that the answer cited.</summary>
public sealed class HiddenSentencesTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private static readonly AnswerTimings None = new(0, 0, 0);

    [Theory]
    [InlineData("what weapons did Iran want?")]
    [InlineData("When did the Kremlin announce the treaty?")]
    [InlineData("grain black sea")]
    public async Task Hidden_sentences_are_neither_cited_nor_nearest_nor_counted(string question)
    {
        var first = await AskAsync(fixture.Answerer(), question);
        var hidden = Cited(first);

        var second = await AskAsync(fixture.Answerer(), question, hidden);

        AnswerProperties.Check(second, fixture.Index);
        Assert.NotEmpty(hidden);
        Assert.DoesNotContain(Cited(second), hidden.Contains);
        Assert.DoesNotContain(second.Citations, c => first.Citations.Any(f => f.Quote == c.Quote && f.File == c.File));
        Assert.DoesNotContain(first.Citations, c => second.Text.Contains(c.Quote, StringComparison.Ordinal));
        Assert.Equal(first.Checked.SentencesSearched - hidden.Count, second.Checked.SentencesSearched);
        Assert.Equal(first.Checked.Files, second.Checked.Files);
        if (second.Nearest is { } nearest)
        {
            Assert.DoesNotContain(hidden, h => h.File == nearest.File && h.Range.Overlaps(new TextRange(nearest.Start, nearest.End)));
        }
    }

    [Theory]
    [InlineData("what weapons did Iran want?")]
    [InlineData("What did Israeli commandos destroy in Syria?")]
    public async Task Hiding_gives_the_answer_that_an_index_of_cut_files_gives(string question)
    {
        var hidden = Cited(await AskAsync(fixture.Answerer(), question));
        using var folder = new CutArticles(fixture.Index, hidden);
        using var index = fixture.OpenIndexOf(folder.Path);

        var masked = await AskAsync(fixture.Answerer(), question, hidden);
        var cut = await AskAsync(fixture.AnswererOver(index), question);

        Assert.NotEmpty(hidden);
        Assert.Equal(cut.Status, masked.Status);
        Assert.Equal(Quotes(cut), Quotes(masked));
        Assert.Equal(cut.Nearest?.Quote, masked.Nearest?.Quote);
        Assert.Equal(cut.Checked, masked.Checked);
    }

    [Fact]
    public async Task Answer_is_the_same_to_the_last_character_when_the_ranges_hide_nothing()
    {
        const string Question = "grain black sea";
        var plain = await AskAsync(fixture.Answerer(), Question);
        var file = fixture.Index.Articles[0].Id;

        var masked = await AskAsync(fixture.Answerer(), Question, [new CitedRange("unknown.txt", new TextRange(0, 500)), new CitedRange(file, new TextRange(9, 9))]);

        Assert.Equal(AnswerJson.Write(plain with { Timings = None }), AnswerJson.Write(masked with { Timings = None }));
    }

    [Fact]
    public async Task Answer_comes_back_when_the_next_question_hides_nothing()
    {
        const string Question = "When did the Kremlin announce the treaty?";
        var answerer = fixture.Answerer();
        var first = await AskAsync(answerer, Question);
        await AskAsync(answerer, Question, Cited(first));

        var again = await AskAsync(answerer, Question);

        Assert.Equal(AnswerJson.Write(first with { Timings = None }), AnswerJson.Write(again with { Timings = None }));
    }

    private static async Task<Answer> AskAsync(QuestionAnswerer answerer, string question, IReadOnlyCollection<CitedRange>? hidden = null) =>
        (await answerer.AskAsync(new AskRequest { Question = question, Hidden = hidden ?? [] }, TestContext.Current.CancellationToken)).Answer;

    private static List<CitedRange> Cited(Answer answer) =>
        [.. answer.Citations.Select(c => new CitedRange(c.File, new TextRange(c.Start, c.End)))];

    private static List<(string, string)> Quotes(Answer answer) => [.. answer.Citations.Select(c => (c.File, c.Quote))];

    /// <summary>A folder of the articles with exactly the characters of the ranges taken out of the files.</summary>
    private sealed class CutArticles : IDisposable
    {
        public CutArticles(ArticleIndex index, IReadOnlyCollection<CitedRange> cut)
        {
            foreach (var article in index.Articles)
            {
                var ranges = cut.Where(c => c.File == article.Id).Select(c => c.Range).OrderByDescending(r => r.Start).ToList();
                var path = System.IO.Path.Combine(Path, article.Id);
                if (ranges.Count == 0)
                {
                    File.Copy(System.IO.Path.Combine(Repository.Seeds, article.Id), path);
                    continue;
                }

                var text = new StringBuilder(index.GetArticle(article.Id).Text);
                ranges.ForEach(r => text.Remove(r.Start, r.Length));
                File.WriteAllText(path, text.ToString());
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("qna-cut-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
