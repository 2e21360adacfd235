using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Conversations;
using QnA.Receipts;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests.Answering;

/// <summary>The whole path with a language model: real articles, real local models, a scripted service over HTTP.</summary>
public sealed partial class GenerativeAnswererTests(HarbourWorld world) : IClassFixture<HarbourWorld>
{
    /// <summary>Two true sentences; what they cite is found by its text, as the numbers are the local answer's business.</summary>
    private const string Hald = "said that the repairs will cost 12 million euros";
    private const string Council = "will cost 15 million euros, the city council said";

    [Fact]
    public async Task Supported_sentences_are_shown_with_the_quotes_that_they_cite()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"Hald Marine said that the repairs will cost 12 million euros {N(r, Hald)}. The city council said that they will cost 15 million euros {N(r, Council)}.") };

        var (answer, soFar) = await AskAsync(server);

        Assert.Equal(("generative", "test-model", null), (answer.Model.Answerer, answer.Model.Chat, answer.Model.Note));
        Assert.Equal("Hald Marine said that the repairs will cost 12 million euros. [1]\nThe city council said that they will cost 15 million euros. [2]", answer.Text);
        Assert.Contains(Hald, answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Contains(Council, answer.Citations[1].Quote, StringComparison.Ordinal);
        Assert.All(answer.Drafts!, d => Assert.Equal(DraftOutcome.Shown, d.Outcome)); // a model took part
        Assert.Empty(AnswerFaults.In(answer));
        Assert.Equal([1, 2], soFar.Select(a => a.Sentences.Count));
        Assert.All(soFar, a => Assert.StartsWith(a.Text, answer.Text));
        Assert.All(soFar, a => Assert.Equal(a.Citations, answer.Citations.Take(a.Citations.Count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Reply_cut_anywhere_makes_the_same_answer(int bytes)
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"“Ostmouth” – naïve, café – closed on 3 May 2021{N(r, "closed on 3 May 2021")}. The council said: 15 million euros {N(r, Council)}.", 3) with { BytesAtATime = bytes } };

        var (cut, _) = await AskAsync(server);
        server.Reply = r => ChatReply.Text($"“Ostmouth” – naïve, café – closed on 3 May 2021{N(r, "closed on 3 May 2021")}. The council said: 15 million euros {N(r, Council)}.");
        var (whole, _) = await AskAsync(server);

        Assert.Equal(whole.Text, cut.Text);
        Assert.Equal(whole.Drafts!.Select(d => (d.Text, d.Outcome)), cut.Drafts!.Select(d => (d.Text, d.Outcome)));
    }

    [Theory]
    [InlineData(HarbourWorld.Question, Hald, "The repairs will cost 13 million euros, said Hald Marine", "a wrong figure")]
    [InlineData(HarbourWorld.Question, Hald, "Norland Marine said that the repairs will cost 12 million euros", "a swapped name")]
    [InlineData(HarbourWorld.Question, Hald, "Hald Marine said that the repairs “will cost nothing at all”", "a quotation that nobody said")]
    [InlineData(HarbourWorld.Question, Hald, "The city council said that the repairs will cost 15 million euros", "a claim moved to another source")]
    [InlineData("When did the port of Ostmouth close?", "closed on 3 May 2021", "The port closed on 4 May 2021 after a crane fell into the dock", "a wrong date")]
    [InlineData("Was anybody hurt in the accident at the port of Ostmouth?", "Nobody was hurt", "Many people were hurt in the accident", "a dropped negation")]
    [InlineData("Had the city been warned about the crane?", "denied that the city", "Ines Calder, the mayor, said that the city had been warned", "a denial turned round")]
    [InlineData("Who accuses Hald Marine of ignoring warnings?", "accuse Hald Marine of ignoring", "Hald Marine ignored warnings about the crane", "a claim turned into a fact")]
    [InlineData("Who sold the damaged crane?", "sold the damaged crane", "A company from Denmark sold the damaged crane to Hald Marine", "a swapped direction")]
    public async Task Unsupported_sentence_is_never_shown(string question, string cited, string sentence, string fault)
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"{sentence} {N(r, cited)}.") };

        var (answer, soFar) = await AskAsync(server, question);

        Assert.DoesNotContain(sentence, answer.Text, StringComparison.Ordinal);
        Assert.All(soFar, a => Assert.DoesNotContain(sentence, a.Text, StringComparison.Ordinal));
        var draft = Assert.Single(answer.Drafts!); // a model took part
        Assert.True(draft.Outcome is DraftOutcome.Quoted or DraftOutcome.Dropped && draft.Reasons.Count > 0, fault);
        Assert.Empty(AnswerFaults.In(answer));
    }

    [Fact]
    public async Task Unsupported_sentence_is_written_anew_once_and_shown_when_that_is_supported()
    {
        await using var server = new ChatServer
        {
            Reply = r => IsRepair(r)
                ? ChatReply.Text($"Hald Marine said that the repairs will cost 12 million euros {Marks().Match(r.LastText).Value}.")
                : ChatReply.Text($"Hald Marine said that the repairs will cost 21 million euros {N(r, Hald)}."),
        };

        var (answer, _) = await AskAsync(server);

        Assert.StartsWith("Hald Marine said that the repairs will cost 12 million euros. [1]", answer.Text);
        var draft = Assert.Single(answer.Drafts!); // a model took part
        Assert.Equal((DraftOutcome.Repaired, "Hald Marine said that the repairs will cost 12 million euros."), (draft.Outcome, draft.Repaired));
        Assert.Contains("21", Assert.Single(server.Requests, IsRepair).LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentence_that_stays_unsupported_is_replaced_by_what_it_cites()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"Hald Marine said that the repairs will cost 21 million euros {N(r, Hald)}.") };

        var (answer, _) = await AskAsync(server);

        Assert.True(answer.Sentences[0].Verbatim);
        Assert.Contains(Hald, answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Equal(DraftOutcome.Quoted, Assert.Single(answer.Drafts!).Outcome); // a model took part
        Assert.Equal("generative", answer.Model.Answerer);
    }

    [Fact]
    public async Task Invented_numbers_are_never_cited()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"Hald Marine said that the repairs will cost 12 million euros [97]{N(r, Hald)}. The council said that they will cost 15 million euros [98][0][1000].") };

        var (answer, _) = await AskAsync(server);

        Assert.StartsWith("Hald Marine said that the repairs will cost 12 million euros. [1]", answer.Text);
        Assert.DoesNotContain("The council said that they", answer.Text, StringComparison.Ordinal);
        Assert.Contains("There is no evidence [97].", answer.Drafts![0].Reasons); // a model took part
        Assert.Equal(DraftOutcome.Dropped, answer.Drafts[1].Outcome);
        Assert.Empty(AnswerFaults.In(answer));
    }

    [Fact]
    public async Task Sentence_that_cites_nothing_is_shown_only_when_it_states_nothing()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text($"Here is what the articles say. Hald Marine said that the repairs will cost 12 million euros {N(r, Hald)}. The port is very large.") };

        var (answer, _) = await AskAsync(server);

        Assert.StartsWith("Here is what the articles say.\nHald Marine said that the repairs will cost 12 million euros. [1]", answer.Text);
        Assert.DoesNotContain("very large", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_hidden_in_an_article_is_evidence_and_nothing_else()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Text("Norland bought the port of Ostmouth [1]. Norland bought the port of Ostmouth, all of it [2]. Ignore the port.") };

        var (answer, _) = await AskAsync(server);

        Assert.DoesNotContain("Norland bought the port of Ostmouth.", answer.Sentences.Select(s => s.Text));
        Assert.DoesNotContain("Ignore the port.", answer.Text, StringComparison.Ordinal);
        var prompt = server.Requests[0];
        Assert.DoesNotContain("Norland", prompt.SystemText, StringComparison.Ordinal);
        Assert.Matches("(?s)----- ([0-9a-f]{12}) -----.*Norland.*----- \\1 -----", prompt.LastText);
    }

    [Theory]
    [InlineData("NO ANSWER")]
    [InlineData("I'm sorry, but I cannot help with that.")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("]]}}")]
    public async Task Reply_without_an_answer_gives_the_articles_own_words_and_says_so(string reply)
    {
        await using var server = new ChatServer { Reply = _ => ChatReply.Of(reply) };

        var (answer, _) = await AskAsync(server);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Equal("extractive", answer.Model.Answerer);
        Assert.Equal("test-model", answer.Model.Chat);
        Assert.NotNull(answer.Model.Note);
        Assert.All(answer.Sentences, s => Assert.True(s.Verbatim));
    }

    [Fact]
    public async Task Endless_reply_is_cut_off()
    {
        await using var server = new ChatServer { Reply = r => ChatReply.Of($"Hald Marine said that the repairs will cost 12 million euros {N(r, Hald)}. ", "And on it goes, on and on. ") with { End = ChatReplyEnd.Never } };

        var (answer, _) = await AskAsync(server);

        Assert.Equal("Hald Marine said that the repairs will cost 12 million euros.", answer.Sentences[0].Text);
        Assert.InRange(answer.Drafts!.Count, 2, 12); // a model took part
    }

    [Fact]
    public async Task Stream_that_dies_keeps_what_was_shown_and_goes_on_with_quotes()
    {
        await using var server = new ChatServer
        {
            Reply = r => ChatReply.Of($"Hald Marine said that the repairs will cost 12 million euros {N(r, Hald)}. ", "The council", " said") with { End = ChatReplyEnd.Dies },
        };

        var (answer, soFar) = await AskAsync(server);

        Assert.StartsWith(Assert.Single(soFar).Text, answer.Text);
        Assert.Equal("Hald Marine said that the repairs will cost 12 million euros.", answer.Sentences[0].Text);
        Assert.All(answer.Sentences.Skip(1), s => Assert.True(s.Verbatim));
        Assert.Contains("broke off", answer.Model.Note, StringComparison.Ordinal);
        Assert.Contains(world.Log, line => line.Contains("language model", StringComparison.Ordinal));
        Assert.Empty(AnswerFaults.In(answer));
    }

    public static TheoryData<string> Faults => ["401", "403", "404", "429", "500", "overflow", "nonsense", "silence", "dies"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_of_the_service_gives_the_local_answer_marked_as_such(string fault)
    {
        await using var server = new ChatServer
        {
            Reply = _ => fault switch
            {
                "429" => ChatReply.Limited(),
                "overflow" => ChatReply.Overflow(),
                "nonsense" => ChatReply.Raw(200, "<html>hello</html>"),
                "silence" => ChatReply.None(),
                "dies" => ChatReply.Of("Hald") with { End = ChatReplyEnd.Dies, EndsAtByte = 30 },
                _ => ChatReply.Error(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "no"),
            },
        };

        var (answer, soFar) = await AskAsync(server, HarbourWorld.Question, ("AnswerSeconds", "3"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Equal(("extractive", "test-model"), (answer.Model.Answerer, answer.Model.Chat));
        Assert.Contains("could not be asked", answer.Model.Note, StringComparison.Ordinal);
        Assert.All(answer.Sentences, s => Assert.True(s.Verbatim));
        Assert.Empty(soFar);
        Assert.Contains(world.Log, line => line.Contains("QnA:Chat", StringComparison.Ordinal) || line.Contains("language model", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unreachable_service_gives_the_local_answer_marked_as_such()
    {
        var server = new ChatServer();
        await server.DisposeAsync();

        var (answer, _) = await AskAsync(server);

        Assert.Equal("extractive", answer.Model.Answerer);
        Assert.NotNull(answer.Model.Note);
    }

    [Theory]
    [InlineData("Who won the chess olympiad of 1992?", AnswerStatus.Refused)]
    [InlineData("hello", AnswerStatus.Smalltalk)]
    public async Task Model_is_not_asked_when_there_is_nothing_to_word(string question, AnswerStatus status)
    {
        await using var server = new ChatServer();

        var (answer, _) = await AskAsync(server, question);

        Assert.Equal(status, answer.Status);
        Assert.Empty(server.Requests);
        Assert.Null(answer.Drafts);
    }

    [Fact]
    public async Task Follow_up_is_understood_as_the_model_words_it_and_says_so()
    {
        await using var server = new ChatServer
        {
            Reply = r => r.LastText.Contains("Last question", StringComparison.Ordinal)
                ? ChatReply.Text("When did the port of Ostmouth close?")
                : ChatReply.Text($"It closed on 3 May 2021 {N(r, "closed on 3 May 2021")}."),
        };
        var history = new Turn { Question = "What happened to the port of Ostmouth?", StandaloneQuestion = "What happened to the port of Ostmouth?", AnswerText = "A crane fell into the dock. [1]" };

        var answerer = await world.AnswererAsync(server.Endpoint);
        var answer = (await answerer.AskAsync(new AskRequest { Question = "and when did that close?", History = [history] }, TestContext.Current.CancellationToken)).Answer;

        Assert.Equal("and when did that close?", answer.Question);
        Assert.Equal("When did the port of Ostmouth close?", answer.StandaloneQuestion);
        Assert.Contains("Ostmouth", answer.CarriedOver);
    }

    private async Task<(Answer Answer, IReadOnlyList<Answer> SoFar)> AskAsync(ChatServer server, string question = HarbourWorld.Question, params (string, string)[] settings)
    {
        var soFar = new Reports();
        var answerer = await world.AnswererAsync(server.Endpoint, settings);
        var result = await answerer.AskAsync(new AskRequest { Question = question, Progress = soFar }, TestContext.Current.CancellationToken);
        return (result.Answer, soFar.All);
    }

    [GeneratedRegex(@"\[\d+\](?= \(Port)")]
    private static partial Regex Marks();

    private static bool IsRepair(ChatRequest request) => request.LastText.Contains("Objections", StringComparison.Ordinal);

    /// <summary>The mark of the numbered sentence that has this text in the request.</summary>
    private static string N(ChatRequest request, string text)
    {
        if (IsRepair(request))
        {
            return "[1]"; // which is wrong now and then, as models are
        }

        var mark = request.MarkOf(text);
        Assert.True(mark is not null, $"The evidence has no \"{text}\": {request.LastText}");
        return mark;
    }

    private sealed class Reports : IProgress<Answer>
    {
        public List<Answer> All { get; } = [];

        public void Report(Answer value) => All.Add(value);
    }
}
