using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Squad =
        """{"data": [{"title": "Bridge", "paragraphs": [{"context": "The bridge is long.", "qas": [{"id": "a", "question": "What is long?", "answers": [{"text": "The bridge"}]}, {"id": "b", "question": "Who?", "answers": [], "is_impossible": true}]}]}, {"title": "Other", "paragraphs": []}]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Squad_says_what_it_made_and_what_it_left_out()
    {
        var file = _folder.Write("dev.json", Squad);
        var titles = _folder.Write("split.json", """{"train": ["Other"], "test": []}""");

        var run = await InProcess.RunAsync("eval", "import", "squad", file, "--exclude-titles", titles, "--out", _folder.File("set"));

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("set: 1 articles, 1 questions of kind answerable, 1 questions of kind unanswerable\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 of 2 articles with their questions (without the 1 titles of split.json)\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], DataSetReader.Read(_folder.File("set")).Conversations.Select(c => c.Id));
    }

    [Fact]
    public async Task Squad_by_paragraph_is_a_set_of_searches()
    {
        var file = _folder.Write("dev.json", Squad);

        var run = await InProcess.RunAsync("eval", "import", "squad", file, "--paragraphs", "--out", _folder.File("set"), "--name", "paragraphs");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("paragraphs: 1 articles, 1 queries\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_is_replaced_only_when_asked_to()
    {
        var file = _folder.Write("dev.json", Squad);
        await InProcess.RunAsync("eval", "import", "squad", file, "--out", _folder.File("set"));

        var again = await InProcess.RunAsync("eval", "import", "squad", file, "--out", _folder.File("set"));
        var forced = await InProcess.RunAsync("eval", "import", "squad", file, "--out", _folder.File("set"), "--force");

        Assert.Equal(2, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, forced.Code);
    }

    [Fact]
    public async Task Name_that_is_a_path_is_bad_usage()
    {
        var file = _folder.Write("dev.json", Squad);

        var run = await InProcess.RunAsync("eval", "import", "squad", file, "--name", "../up");

        Assert.Equal(2, run.Code);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beir_makes_articles_and_searches()
    {
        _folder.Write("birds/corpus.jsonl", """{"_id": "1", "title": "Owls", "text": "They hunt at night."}""" + "\n");
        _folder.Write("birds/queries.jsonl", """{"_id": "q", "text": "night hunters"}""" + "\n");
        _folder.Write("birds/qrels.tsv", "q\t1\t1\n");

        var run = await InProcess.RunAsync("eval", "import", "beir", _folder.File("birds"), "--out", _folder.File("set"));

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("set: 1 articles, 1 queries\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_come_without_articles_and_without_those_of_other_files()
    {
        var file = _folder.Write("test.jsonl", """{"claim": "a", "evidence": "e", "label": "SUPPORTS"}""" + "\n" + """{"claim": "b", "evidence": "e", "label": "REFUTES"}""" + "\n");
        var other = _folder.Write("dev.jsonl", """{"claim": "a", "evidence": "x", "label": "REFUTES"}""" + "\n");

        var run = await InProcess.RunAsync("eval", "import", "jsonl", file, "--exclude-claims", other, "--out", _folder.File("set"));

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("set: 1 claims that are not supported\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 claims that occur in dev.jsonl\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_checked_against_the_articles_that_are_named()
    {
        _folder.Write("articles/bridge.txt", "The bridge is long.\n");
        var file = _folder.Write(
            "mine.jsonl",
            """{"id": "q1", "kind": "fact", "question": "What is long?", "answerable": true, "evidence": [{"file": "bridge.txt", "quote": "The bridge is long."}]}""" + "\n"
            + """{"id": "q2", "kind": "fact", "question": "What?", "answerable": true, "evidence": [{"file": "gone.txt", "quote": "x"}]}""" + "\n");

        var run = await InProcess.RunAsync("eval", "import", "jsonl", file, "--articles", _folder.File("articles"), "--out", _folder.File("set"));

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("set: 1 questions of kind fact\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Left out: q2: evidence 1: there is no article gone.txt\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(_folder.File("articles"), DataSetReader.Read(_folder.File("set")).ArticlesFolder);
    }

    [Fact]
    public async Task Feedback_waits_in_the_inbox_of_the_set()
    {
        SmallCorpus.WriteArticles(_folder.File("articles"));
        _folder.Write("set/questions.jsonl", """{"id": "q1", "kind": "fact", "question": "What is long?", "answerable": true}""" + "\n");
        var answer = await InProcess.RunAsync("ask", "--json", "--articles", _folder.File("articles"), "--index", _folder.File("index.db"), "Who steered the ferry Solveig?");
        var line = $$"""{"rating": "down", "comment": "no", "answer": {{answer.Out.ReplaceLineEndings(" ")}}}""";
        var file = _folder.Write("thumbs.jsonl", line + "\n" + line + "\n");

        var run = await InProcess.RunAsync("eval", "import", "feedback", file, "--set", _folder.File("set"));

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("1 questions added", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 left out", run.Out, StringComparison.Ordinal);
        var waiting = Assert.Single(new Evaluation.DataSets.Importing.Inbox(_folder.File("set")).Read());
        Assert.Equal("thumb down: no", waiting.Note);
    }

    [Fact]
    public async Task Line_of_another_form_is_bad_input_and_named()
    {
        var file = _folder.Write("x.jsonl", """{"premise": "p"}""" + "\n");

        var run = await InProcess.RunAsync("eval", "import", "jsonl", file, "--out", _folder.File("set"));

        Assert.Equal(2, run.Code);
        Assert.Contains("x.jsonl, line 1 is none of the known forms. Expected", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("set")));
    }
}
