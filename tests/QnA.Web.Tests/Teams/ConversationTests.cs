using System.Net;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Web.Conversations;
using QnA.Web.Teams.Turns;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>What people see: personal, in a group, in a channel.</summary>
[Collection(nameof(TeamsHost))]
public sealed class ConversationTests(TeamsHost teams)
{
    [Fact]
    public async Task Personal_answer_streams_in_order_and_every_step_extends_the_one_before()
    {
        var (conversation, answer) = await teams.AskAsync(TeamsHost.Question);
        var calls = teams.Connector.In(conversation);

        Assert.Equal("informative", (string?)calls[0].Stream?["streamType"]);
        Assert.Null(calls[0].Stream!["streamId"]);
        Assert.True(calls.Count >= 3, "at least one part between the beginning and the end");
        Assert.Equal(Enumerable.Range(1, calls.Count - 1), calls.SkipLast(1).Select(c => (int)c.Stream!["streamSequence"]!));
        Assert.All(calls.SkipLast(1), c => Assert.Equal("typing", c.Type));
        Assert.All(calls.Skip(1), c => Assert.Equal((string?)calls[1].Stream!["streamId"], (string?)c.Stream!["streamId"]));
        Assert.All(calls.Skip(1).Zip(calls.Skip(2)), pair => Assert.StartsWith(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= 1000, "a second between two steps"));
        Assert.Equal("final", (string?)answer.Stream!["streamType"]);
        Assert.Null(answer.Stream!["streamSequence"]);
        Assert.All(calls, c => Assert.EndsWith("/activities", c.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_carries_label_citations_thumbs_and_no_second_flag()
    {
        var (_, answer) = await teams.AskAsync(TeamsHost.Question, "groupChat");

        Assert.Equal("AIGeneratedContent", (string?)answer.Root!["additionalType"]![0]);
        Assert.Equal("", (string?)answer.Root["@id"]);
        var claims = answer.Root["citation"]!.AsArray();
        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.StartsWith("https://articles.example/articles/", (string?)c!["appearance"]!["url"], StringComparison.Ordinal));
        Assert.Equal("default", (string?)answer.Body["channelData"]!["feedbackLoop"]!["type"]);
        Assert.Null(answer.Body["channelData"]!["feedbackLoopEnabled"]);
        Assert.Equal("markdown", (string?)answer.Body["textFormat"]);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Elsewhere_typing_is_shown_and_the_answer_is_a_reply_in_the_thread(string kind)
    {
        var conversation = TeamsHost.NewConversation();
        var message = teams.Message($"<at>Articles</at> {TeamsHost.Question}", conversation, kind);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Articles</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{TeamsHost.AppId}", ["name"] = "Articles" },
        });

        await teams.PostAsync(message);
        var answer = await teams.Connector.MessageAsync(conversation);

        var typing = teams.Connector.In(conversation)[0];
        Assert.Equal("typing", typing.Type);
        Assert.Null(typing.Stream);
        Assert.Null(answer.Stream);
        Assert.EndsWith($"/{(string?)message["id"]}", answer.Path, StringComparison.Ordinal);
        Assert.Equal((string?)message["id"], (string?)answer.Body["replyToId"]);
        Assert.Equal(conversation, (string?)answer.Body["conversation"]!["id"]);
        Assert.Equal("29:user", (string?)answer.Body["recipient"]!["id"]);
        Assert.Equal($"28:{TeamsHost.AppId}", (string?)answer.Body["from"]!["id"]);
        Assert.DoesNotContain("Understood as", answer.Text, StringComparison.Ordinal);
        Assert.Equal(TeamsHost.Question, StoredAnswers(conversation).Single().Answer.Question);
    }

    [Fact]
    public async Task Follow_up_is_understood_by_the_turn_before()
    {
        var (conversation, _) = await teams.AskAsync("when did Iran and Russia sign the treaty?", "groupChat");

        await teams.AskAsync("and where?", "groupChat", conversation);

        Assert.NotEqual("and where?", StoredAnswers(conversation)[^1].Answer.StandaloneQuestion);
    }

    [Fact]
    public async Task Message_that_comes_twice_is_answered_once()
    {
        var conversation = TeamsHost.NewConversation();
        var message = teams.Message(TeamsHost.Question, conversation, "groupChat");

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await teams.PostAsync(message)).StatusCode);
        }

        await teams.PostAsync(teams.Message("thanks", conversation, "groupChat"));
        await teams.Connector.WaitAsync(conversation, calls => calls.Count(c => c.Type == "message") == 2);
        Assert.Equal([TeamsHost.Question, "thanks"], StoredAnswers(conversation).Select(a => a.Answer.Question));
    }

    [Fact]
    public async Task Same_id_in_another_conversation_is_another_message()
    {
        var (first, second) = (teams.Message("hello", TeamsHost.NewConversation(), "groupChat"), teams.Message("hello", TeamsHost.NewConversation(), "groupChat"));
        second["id"] = (string?)first["id"];

        await teams.PostAsync(first);
        await teams.PostAsync(second);

        await teams.Connector.MessageAsync((string)first["conversation"]!["id"]!);
        await teams.Connector.MessageAsync((string)second["conversation"]!["id"]!);
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_their_order()
    {
        var conversation = TeamsHost.NewConversation();
        string[] questions = [TeamsHost.Question, "hello", "who is the president of Iran?", "thanks", "what can you do?"];
        foreach (var question in questions)
        {
            await teams.PostAsync(teams.Message(question, conversation, "groupChat"));
        }

        await teams.Connector.WaitAsync(conversation, calls => calls.Count(c => c.Type == "message") == questions.Length);

        Assert.Equal(questions, StoredAnswers(conversation).Select(a => a.Answer.Question));
    }

    [Fact]
    public async Task Welcome_is_said_once_however_many_activities_an_installation_sends()
    {
        var conversation = TeamsHost.NewConversation();
        var added = teams.Message("", conversation);
        (added["type"], added["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = "29:user" }, new JsonObject { ["id"] = $"28:{TeamsHost.AppId}" }));
        var installed = teams.Message("", conversation);
        (installed["type"], installed["action"]) = ("installationUpdate", "add");

        foreach (var activity in new[] { added, installed, added })
        {
            activity["id"] = TeamsHost.NewId();
            Assert.Equal(HttpStatusCode.Accepted, (await teams.PostAsync(activity.DeepClone())).StatusCode);
        }

        await teams.PostAsync(teams.Message("thanks", conversation));
        await teams.Connector.WaitAsync(conversation, calls => calls.Any(c => c.Type == "message" && c.Text.Contains("welcome", StringComparison.Ordinal)));
        var messages = teams.Connector.In(conversation).Where(c => c.Type == "message").ToList();
        Assert.Equal(2, messages.Count);
        Assert.Contains("articles", messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_joins_a_team_is_not_welcomed()
    {
        var conversation = TeamsHost.NewConversation();
        var joined = teams.Message("", conversation, "channel");
        (joined["type"], joined["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = "29:new" }));

        await teams.PostAsync(joined);
        await teams.AskAsync("thanks", "channel", conversation);

        Assert.Single(teams.Connector.In(conversation), c => c.Type == "message");
    }

    [Fact]
    public async Task Removal_deletes_the_conversation()
    {
        var (conversation, _) = await teams.AskAsync(TeamsHost.Question, "groupChat");
        var removed = teams.Message("", conversation, "groupChat");
        (removed["type"], removed["action"]) = ("installationUpdate", "remove");

        await teams.PostAsync(removed);

        await Waiting.UntilAsync("the conversation is deleted", () => StoredAnswers(conversation).Count == 0);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("something newer")]
    public async Task Other_activities_are_accepted_and_ignored(string type)
    {
        var conversation = TeamsHost.NewConversation();
        var activity = teams.Message(TeamsHost.Question, conversation);
        activity["type"] = type;

        Assert.Equal(HttpStatusCode.Accepted, (await teams.PostAsync(activity)).StatusCode);
        Assert.Empty(teams.Connector.In(conversation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Message_without_words_gets_a_word_of_advice(string text)
    {
        var (_, answer) = await teams.AskAsync(text, "groupChat");

        Assert.NotEmpty(answer.Text);
        Assert.Null(answer.Root);
    }

    [Fact]
    public async Task Question_that_is_too_long_gets_the_limit_named()
    {
        var (_, answer) = await teams.AskAsync(new string('a', 2001), "groupChat");

        Assert.Contains("2,000", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("dislike", false)]
    public async Task Thumb_is_stored_with_the_answer(string reaction, bool isUp)
    {
        var (conversation, _) = await teams.AskAsync(TeamsHost.Question, "groupChat");
        var stored = StoredAnswers(conversation).Single();
        var message = Message(conversation, stored.Id);
        var invoke = Feedback(conversation, message, reaction, """{"feedbackText":"because"}""");

        var response = await teams.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(isUp, teams.Host.Service<FeedbackStore>().IsUp(stored.Id));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("7")]
    [InlineData("{\"feedbackText\":7}")]
    public async Task Thumb_counts_though_its_comment_cannot_be_read(string feedback)
    {
        Assert.Equal(HttpStatusCode.OK, (await teams.PostAsync(Feedback(TeamsHost.NewConversation(), "m-unknown", "like", feedback))).StatusCode);
    }

    [Fact]
    public async Task Form_for_feedback_is_answered_with_thanks()
    {
        var invoke = Feedback(TeamsHost.NewConversation(), "m-unknown", "like", "{}");
        invoke["name"] = "message/fetchTask";
        invoke["value"] = new JsonObject { ["data"] = invoke["value"]!.DeepClone() };

        var response = await teams.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"task\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "feedback", "like", HttpStatusCode.NotImplemented)]
    [InlineData("message/submitAction", "other", "like", HttpStatusCode.NotImplemented)]
    [InlineData("message/submitAction", "feedback", "love", HttpStatusCode.BadRequest)]
    public async Task Invoke_that_is_no_feedback_is_refused(string name, string action, string reaction, HttpStatusCode expected)
    {
        var invoke = Feedback(TeamsHost.NewConversation(), "m-1", reaction, "{}");
        invoke["name"] = name;
        invoke["value"]!["actionName"] = action;

        Assert.Equal(expected, (await teams.PostAsync(invoke)).StatusCode);
    }

    private JsonObject Feedback(string conversation, string message, string reaction, string feedback)
    {
        var invoke = teams.Message("", conversation);
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";
        invoke["replyToId"] = message;
        invoke["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback },
        };
        return invoke;
    }

    private IReadOnlyList<(string Id, Answer Answer)> StoredAnswers(string conversation) =>
        teams.Host.Service<ConversationStore>().Answers(ReceivedActivity.StoredIdOf(conversation));

    /// <summary>The id that the connector gave to the message of an answer.</summary>
    private string Message(string conversation, string answer)
    {
        var sent = teams.Host.Service<SentMessages>();
        for (var i = 0; ; i++)
        {
            var found = Enumerable.Range(0, teams.Connector.Calls.Count).Select(n => $"m-{n}")
                .FirstOrDefault(m => sent.FindAnswer(ReceivedActivity.StoredIdOf(conversation), m) == answer);
            if (found is not null || i == 100)
            {
                return found ?? throw new TimeoutException("The message is not stored.");
            }

            Thread.Sleep(20); // the connector has it a moment before the host does
        }
    }
}
