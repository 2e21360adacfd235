using System.Globalization;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Articles;
using QnA.Web.Asking;
using QnA.Web.Teams;
using Xunit;

namespace QnA.Web.Tests.Teams;

[Collection(nameof(SeedsHost))]
public sealed class TeamsRendererTests(SeedsHost seeds)
{
    private static readonly Uri Address = new("https://articles.example/news/");

    [Theory]
    [InlineData("what weapons did Iran want?")]
    [InlineData("who is the king of Norway?")]
    [InlineData("hello")]
    public async Task Answer_has_its_own_words_bare_marks_and_a_claim_for_each(string question)
    {
        var answer = await seeds.Host.Service<AskingService>().AskAsync(new AskRequest { Question = question }, TestContext.Current.CancellationToken);

        var message = TeamsRenderer.Render(answer, Address);

        Assert.DoesNotContain("](", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[^", message.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Citations.Select(c => c.Number), Claims(message).Select(c => (int?)c["position"]));
        Assert.All(answer.Citations, c => Assert.Contains($"[{c.Number}]", message.Text, StringComparison.Ordinal));
        Assert.Equal("AIGeneratedContent", (string?)message.Entity!["additionalType"]![0]);
    }

    [Fact]
    public void Claim_keeps_the_limits_and_leads_to_the_characters_of_the_quote()
    {
        var citation = Citation(1, new string('q', 500), file: "a folder/long name.txt", title: new string('t', 200)) with { Published = new DateOnly(2025, 1, 17) };

        var claim = Claims(TeamsRenderer.Render(Answer("So it is. [1]", citation), Address)).Single();
        var appearance = claim["appearance"]!;

        Assert.Equal("https://articles.example/news/articles/a%20folder/long%20name.txt#10-510", (string?)appearance["url"]);
        Assert.InRange(((string)appearance["name"]!).Length, 1, 80);
        Assert.EndsWith("long name.txt:3", (string)appearance["name"]!, StringComparison.Ordinal);
        Assert.InRange(((string)appearance["abstract"]!).Length, 100, 160);
        Assert.EndsWith("…", (string)appearance["abstract"]!, StringComparison.Ordinal);
        Assert.Equal(["17 January 2025"], appearance["keywords"]!.AsArray().Select(k => (string?)k));
        Assert.Null(appearance["text"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(300)]
    public void Claim_has_a_name_of_at_most_80_characters_whatever_the_file_is_called(int length)
    {
        var citation = Citation(1, "q", file: new string('f', length) + ".txt", title: " ");

        Assert.InRange(TeamsCitations.Name(citation).Length, 1, 80);
        Assert.Contains(".txt:3", TeamsCitations.Name(citation), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_beyond_twenty_stand_in_the_text()
    {
        var citations = Enumerable.Range(1, 23).Select(n => Citation(n, $"quote {n}")).ToArray();
        var text = string.Join('\n', citations.Select(c => $"- Point {c.Number} [{c.Number}]"));

        var message = TeamsRenderer.Render(Answer(text, citations), Address);

        Assert.Equal(20, Claims(message).Count);
        Assert.All(citations.Skip(20), c => Assert.Contains($"- [{c.Number}] Title, file.txt:3: “quote {c.Number}”", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_an_article_wrote_acts_as_markdown_or_html()
    {
        const string Quote = "See [3] & <b>bold</b> *stars* [link](http://evil.example) ![x](y) `code`";

        var message = TeamsRenderer.Render(Answer($"{Quote} [1]", Citation(1, Quote)), Address);

        Assert.Contains(@"\[3\]", message.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b", message.Text, StringComparison.Ordinal);
        Assert.Contains("&amp;", message.Text, StringComparison.Ordinal);
        Assert.Contains(@"\*stars\*", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", message.Text.Replace(@"\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith(" [1]", message.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TeamsLimits.MessageBytes)]
    [InlineData(TeamsLimits.MessageBytes / 8)]
    public void Long_answer_keeps_the_size_and_says_what_is_left_out(int bytes)
    {
        var citations = Enumerable.Range(1, 300).Select(n => Citation(n, new string('w', 400) + n)).ToArray();
        var text = string.Join('\n', citations.Select(c => $"{c.Quote} [{c.Number}]"));

        var message = TeamsRenderer.Render(Answer(text, citations), Address, maxBytes: bytes);

        Assert.InRange(TeamsRenderer.BytesOf(message), bytes / 2, bytes);
        Assert.Matches(@"\*\*\d+ more lines of this answer did not fit into a message of Teams\.\*\* Ask for a part of it, or ask at https", message.Text.Replace("lines more", "more lines", StringComparison.Ordinal));
        Assert.All(Claims(message), c => Assert.Contains($"[{c["position"]}]", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_line_that_is_too_long_is_cut_and_keeps_its_marks()
    {
        var quote = string.Join(' ', Enumerable.Repeat("word", 20_000));

        var message = TeamsRenderer.Render(Answer($"{quote} [1]", Citation(1, quote)) with { Nearest = Citation(2, quote) with { Number = null } }, null);

        Assert.InRange(TeamsRenderer.BytesOf(message), 1, TeamsLimits.MessageBytes);
        Assert.Contains("(cut to fit into a message of Teams) [1]", message.Text, StringComparison.Ordinal);
        Assert.Single(Claims(message));
        Assert.Null(Claims(message)[0]["appearance"]!["url"]);
    }

    [Fact]
    public void Remarks_of_an_answer_are_all_there()
    {
        var answer = Answer("Two days [1]\nThree days [2]", Citation(1, "It was two days."), Citation(2, "It was three days.")) with
        {
            StandaloneQuestion = "how long was the strike?",
            CarriedOver = ["the strike"],
            Conflicts = [new Conflict("how long", [1, 2])],
            Missing = ["who paid"],
            Status = AnswerStatus.Partial,
        };

        var text = TeamsRenderer.Render(answer, Address).Text;

        Assert.StartsWith("*Understood as: how long was the strike?", text, StringComparison.Ordinal);
        Assert.Contains("The articles disagree on how long:\n\n- It was two days. [1]\n- It was three days. [2]", text, StringComparison.Ordinal);
        Assert.Contains("The articles do not say: who paid", text, StringComparison.Ordinal);
        Assert.Contains("*Searched 9 sentences of 2 articles, read 5.*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_shows_the_nearest_passage_as_such()
    {
        var answer = Answer("The articles do not say.") with { Status = AnswerStatus.Refused, Nearest = Citation(1, "Close by.") with { Number = null } };

        var message = TeamsRenderer.Render(answer, Address);

        Assert.Contains("Nearest, not an answer (Title, file.txt:3):\n\n> Close by.", message.Text, StringComparison.Ordinal);
        Assert.Empty(Claims(message));
    }

    [Fact]
    public void No_more_suggestions_are_offered_than_are_shown_and_only_to_one_person()
    {
        var message = TeamsRenderer.Render(Answer("Yes. [1]", Citation(1, "Yes.")), Address, ["a?", "b?", "c?", "d?"]);

        Assert.Equal(["a?", "b?", "c?"], message.AsActivity(new(), isPersonal: true).SuggestedActions!.Actions.Select(a => a.Value));
        Assert.Null(message.AsActivity(new(), isPersonal: false).SuggestedActions);
    }

    private static List<JsonNode> Claims(TeamsMessage message) => [.. (message.Entity!["citation"] as JsonArray ?? []).Select(c => c!)];

    private static Answer Answer(string text, params Citation[] citations) => new()
    {
        Question = "how long?",
        StandaloneQuestion = "how long?",
        Status = AnswerStatus.Answered,
        Text = text,
        Citations = citations,
        Checked = new SearchCoverage(2, 9, 5),
    };

    private static Citation Citation(int number, string quote, string file = "file.txt", string title = "Title") => new()
    {
        Number = number,
        File = file,
        Title = title,
        Kind = SentenceKind.Body,
        Quote = quote,
        Start = 10,
        End = 10 + quote.Length,
        StartLine = 3,
        EndLine = 3,
        Score = 0.5,
        FileHash = number.ToString(CultureInfo.InvariantCulture),
    };
}
