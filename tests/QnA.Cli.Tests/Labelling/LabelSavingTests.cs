using System.Text.Json.Nodes;
using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Cli.Tests.Labelling;

public sealed class LabelSavingTests
{
    private const string Captain = """{"question":{"id":"","kind":"fact","question":"Who steered the Solveig?","answerable":true,"nuggets":[{"id":"n1","vital":true,"patterns":["Henrik\\s+Moe"],"files":["ferry.txt"]}],"evidence":[{"file":"ferry.txt","quote":"Captain Henrik Moe steered the ferry Solveig."}]}}""";

    [Fact]
    public async Task New_question_goes_to_the_end_with_an_id_and_a_side_of_its_own()
    {
        await using var bench = await LabelBench.StartAsync();

        var (status, saved) = await bench.PostAsync("/api/save", Captain);

        var lines = await File.ReadAllLinesAsync(bench.Questions, TestContext.Current.CancellationToken);
        Assert.Equal((200, "q005", "questions.jsonl"), (status, (string?)saved["id"], (string?)saved["file"]));
        Assert.Equal([LabelBench.Length, LabelBench.HeldOut, (string)saved["after"]!], lines);
        Assert.Equal(SplitRule.Of("q005"), LabelsJson.ReadQuestion(lines[2]).Split);
        Assert.Null(saved["before"]);
    }

    [Fact]
    public async Task Corrected_question_changes_its_own_line_only()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        request["question"]!["kind"] = "fact";

        var (status, saved) = await bench.PostAsync("/api/save", request);

        var lines = await File.ReadAllLinesAsync(bench.Questions, TestContext.Current.CancellationToken);
        Assert.Equal((200, "q001", LabelBench.Length), (status, (string?)saved["id"], (string?)saved["before"]));
        Assert.Equal([(string)saved["after"]!, LabelBench.HeldOut], lines);
        Assert.Equal(("fact", "tune"), (LabelsJson.ReadQuestion(lines[0]).Kind, LabelsJson.ReadQuestion(lines[0]).Split));
    }

    [Fact]
    public async Task Question_that_breaks_a_rule_is_not_written()
    {
        await using var bench = await LabelBench.StartAsync();
        var before = await File.ReadAllBytesAsync(bench.Questions, TestContext.Current.CancellationToken);
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        request["question"]!["nuggets"]![0]!["patterns"]![0] = "412 (";

        var (checkStatus, check) = await bench.PostAsync("/api/check", request);
        var (status, problem) = await bench.PostAsync("/api/save", request);

        Assert.Equal((200, 422), (checkStatus, status));
        Assert.Equal("nuggets[0].patterns[0]", (string?)problem["problems"]![0]!["place"]);
        Assert.Equal(check["problems"]!.ToJsonString(), problem["problems"]!.ToJsonString());
        Assert.Equal(before, await File.ReadAllBytesAsync(bench.Questions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Question_that_somebody_else_changed_is_not_overwritten()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        var theirs = LabelBench.Length.Replace("number", "fact", StringComparison.Ordinal) + "\n";
        await File.WriteAllTextAsync(bench.Questions, theirs, TestContext.Current.CancellationToken);

        var (status, problem) = await bench.PostAsync("/api/save", request);

        Assert.Equal(409, status);
        Assert.Contains("q001 was changed", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(bench.Questions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Question_that_somebody_else_removed_is_not_brought_back()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        await File.WriteAllTextAsync(bench.Questions, "", TestContext.Current.CancellationToken);

        var (status, _) = await bench.PostAsync("/api/save", request);

        Assert.Equal(409, status);
        Assert.Equal("", await File.ReadAllTextAsync(bench.Questions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Change_of_another_question_on_disk_is_kept()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        request["question"]!["note"] = "Mine.";
        const string Theirs = """{"id":"q007","kind":"smalltalk","question":"Hi there","answerable":true,"split":"tune"}""";
        await File.AppendAllTextAsync(bench.Questions, Theirs, TestContext.Current.CancellationToken);

        var (status, saved) = await bench.PostAsync("/api/save", request);

        Assert.Equal(200, status);
        Assert.Equal($"{saved["after"]}\n{LabelBench.HeldOut}\n{Theirs}", await File.ReadAllTextAsync(bench.Questions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Question_moves_to_the_file_of_the_unanswerable_ones()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        (request["question"]!["answerable"], request["question"]!["nuggets"], request["question"]!["evidence"]) = (false, new JsonArray(), new JsonArray());

        var (status, saved) = await bench.PostAsync("/api/save", request);

        Assert.Equal((200, "q001", "unanswerable.jsonl"), (status, (string?)saved["id"], (string?)saved["file"]));
        Assert.Equal($"{LabelBench.HeldOut}\n", await File.ReadAllTextAsync(bench.Questions, TestContext.Current.CancellationToken));
        Assert.Equal($"{LabelBench.Toll}\n{saved["after"]}\n", await File.ReadAllTextAsync(bench.Unanswerable, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Question_stays_where_the_set_has_one_file_for_all()
    {
        await using var bench = await LabelBench.StartAsync();
        File.Delete(bench.Unanswerable);

        var (_, saved) = await bench.PostAsync("/api/save", """{"question":{"id":"","kind":"unrelated","question":"Who won?","answerable":false}}""");

        Assert.Equal(("q005", "questions.jsonl"), ((string?)saved["id"], (string?)saved["file"]));
        Assert.False(File.Exists(bench.Unanswerable));
    }

    [Fact]
    public async Task New_unanswerable_question_continues_the_ids_of_its_file()
    {
        await using var bench = await LabelBench.StartAsync();

        var (_, saved) = await bench.PostAsync("/api/save", """{"question":{"id":"","kind":"unrelated","question":"Who won?","answerable":false}}""");

        Assert.Equal(("u002", "unanswerable.jsonl"), ((string?)saved["id"], (string?)saved["file"]));
    }

    [Theory]
    [InlineData("conversations.jsonl", """{"id":"c1","kind":"pronoun","turns":[{"id":"u007","kind":"fact","question":"And?","answerable":false}]}""")]
    [InlineData("conversations.jsonl", """{"id":"u007","kind":"pronoun","turns":[{"id":"c1","kind":"fact","question":"And?","answerable":false}]}""")]
    [InlineData("queries.jsonl", """{"id":"u007","query":"bridges","relevant":{"bridge.txt":1}}""")]
    [InlineData("claims.jsonl", """{"id":"u007","claim":"It is long.","evidence":["It is 412 m."],"label":"supported"}""")]
    public async Task New_id_is_none_that_any_file_of_the_set_has(string file, string line)
    {
        await using var bench = await LabelBench.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, file), line + "\n", TestContext.Current.CancellationToken);

        var (_, saved) = await bench.PostAsync("/api/save", """{"question":{"id":"","kind":"unrelated","question":"Who won?","answerable":false}}""");

        Assert.Equal("u008", (string?)saved["id"]);
        Assert.Equal("u008", DataSetReader.Read(bench.Folder).Conversations.Single(c => c.Turns[0].Question == "Who won?").Id);
    }

    [Fact]
    public async Task Question_of_the_inbox_gets_an_id_and_leaves_it()
    {
        await using var bench = await LabelBench.StartAsync();
        const string Waiting = """{"id":"feedback-1","kind":"fact","question":"Who steered the Solveig?","answerable":true}""";
        const string Other = """{"id":"feedback-2","kind":"fact","question":"Where is it sold to?","answerable":true}""";
        await File.WriteAllTextAsync(bench.Inbox, $"{Waiting}\n{Other}\n", TestContext.Current.CancellationToken);
        var (_, set) = await bench.GetAsync("/api/set");
        var request = await bench.OpenAsync("inbox.jsonl", "feedback-1");
        var labelled = JsonNode.Parse(Captain)!["question"]!;
        (request["question"]!["nuggets"], request["question"]!["evidence"]) = (labelled["nuggets"]!.DeepClone(), labelled["evidence"]!.DeepClone());

        var (status, saved) = await bench.PostAsync("/api/save", request);

        Assert.Contains("feedback-1", set["questions"]!.AsArray().Select(q => (string?)q!["id"]));
        Assert.Equal((200, "q005", "inbox.jsonl"), (status, (string?)saved["id"], (string?)saved["from"]));
        Assert.Equal($"{Other}\n", await File.ReadAllTextAsync(bench.Inbox, TestContext.Current.CancellationToken));
        Assert.EndsWith($"{saved["after"]}\n", await File.ReadAllTextAsync(bench.Questions, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_checked_against_the_article_as_it_is_now()
    {
        await using var bench = await LabelBench.StartAsync();
        var request = await bench.OpenAsync("questions.jsonl", "q001");
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "articles", "bridge.txt"), "It is 413 metres long.\n", TestContext.Current.CancellationToken);

        var (status, problem) = await bench.PostAsync("/api/save", request);

        Assert.Equal(422, status);
        Assert.Contains("does not have exactly these words", (string?)problem["problems"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_somebody_broke_is_reported_with_its_line()
    {
        await using var bench = await LabelBench.StartAsync();
        await File.AppendAllTextAsync(bench.Questions, "{ broken\n", TestContext.Current.CancellationToken);

        var (status, problem) = await bench.GetAsync("/api/set");

        Assert.Equal(409, status);
        Assert.Contains("questions.jsonl, line 3", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
