using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class SquadImportTests : IDisposable
{
    private const string Sample = """
        {"version": "v2.0", "data": [
          {"title": "Old_Bridge", "paragraphs": [
            {"context": "The bridge is 412 metres long. It opened in 1931.", "qas": [
              {"id": "a1", "question": "How long is the bridge?", "answers": [{"text": "412 metres", "answer_start": 14}, {"text": "412", "answer_start": 14}, {"text": "412 metres", "answer_start": 14}], "is_impossible": false},
              {"id": "a2", "question": "Who painted it?", "answers": [], "is_impossible": true}]},
            {"context": "Ferries ran before.", "qas": [
              {"id": "a3", "question": "What ran before?", "answers": [{"text": "Ferries", "answer_start": 0}]}]}]},
          {"title": "Old Bridge", "paragraphs": [
            {"context": "Another bridge.", "qas": [{"id": "b1", "question": "Which?", "answers": [{"text": "Another", "answer_start": 0}]}]}]}]}
        """;

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Article_holds_its_paragraphs_with_an_empty_line_between_and_has_a_name_of_its_own()
    {
        var set = SquadImport.Questions(_folder.Write("dev-v2.0.json", Sample), titles: null);

        Assert.Equal("dev-v2.0", set.Name);
        Assert.Equal(
            [
                new ImportedArticle("Old_Bridge.txt", "The bridge is 412 metres long. It opened in 1931.\n\nFerries ran before.\n"),
                new ImportedArticle("Old_Bridge-2.txt", "Another bridge.\n"), // "Old Bridge" would be the same file
            ],
            set.Articles);
        Assert.Empty(set.LeftOut);
    }

    [Fact]
    public void Question_has_all_its_short_answers_and_its_paragraph_and_is_asked_of_its_article()
    {
        var set = SquadImport.Questions(_folder.WriteGzip("dev.json.gz", Sample), titles: null);

        var question = set.Questions[0];
        Assert.Equal(("a1", "answerable", true), (question.Id, question.Kind, question.Answerable));
        Assert.Equal(["412 metres", "412"], question.Answers);
        Assert.Equal([new EvidenceLabel("Old_Bridge.txt", "The bridge is 412 metres long. It opened in 1931.")], question.Evidence);
        Assert.Equal(["Old_Bridge.txt"], question.Within);
        Assert.Equal("Ferries ran before.", set.Questions[2].Evidence[0].Quote);
        Assert.Equal("Old_Bridge-2.txt", set.Questions[3].Evidence[0].File);
    }

    [Fact]
    public void Question_that_cannot_be_answered_has_no_answers_and_is_to_be_refused()
    {
        var set = SquadImport.Questions(_folder.Write("dev.json", Sample), titles: null);

        var question = set.Questions[1];
        Assert.Equal(("a2", "unanswerable", false), (question.Id, question.Kind, question.Answerable));
        Assert.Empty(question.Answers!);
        Assert.Empty(question.Evidence);
    }

    [Fact]
    public void Paragraphs_become_articles_and_answerable_questions_queries_for_them()
    {
        var set = SquadImport.Paragraphs(_folder.Write("dev.json", Sample), titles: null);

        Assert.Equal("dev-paragraphs", set.Name);
        Assert.Equal(["Old_Bridge-001.txt", "Old_Bridge-002.txt", "Old_Bridge-001-2.txt"], set.Articles.Select(a => a.Id));
        Assert.Equal(["a1", "a3", "b1"], set.Queries.Select(q => q.Id));
        Assert.Equal(new Dictionary<string, double> { ["Old_Bridge-002.txt"] = 1 }, set.Queries[1].Relevant);
        Assert.Contains("1 questions that no paragraph answers", Assert.Single(set.LeftOut), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["Old_Bridge"]""")]
    [InlineData("""{"train": ["Old_Bridge"], "test": ["Old Bridge"]}""")]
    public void Titles_of_a_list_or_of_the_training_part_are_left_out(string titles)
    {
        var filter = TitleFilter.Without(_folder.Write("split.json", titles));

        var set = SquadImport.Questions(_folder.Write("dev.json", Sample), filter);

        Assert.Equal(["b1"], set.Questions.Select(q => q.Id));
        Assert.Equal("1 of 2 articles with their questions (without the 1 titles of split.json)", Assert.Single(set.LeftOut));
    }

    [Fact]
    public void List_of_which_no_title_occurs_is_refused_rather_than_leaving_nothing_out()
    {
        var filter = TitleFilter.Without(_folder.Write("split.json", """["old_bridge"]"""));

        var exception = Assert.Throws<DataSetException>(() => SquadImport.Questions(_folder.Write("dev.json", Sample), filter));

        Assert.Contains("none of its 2 articles has one of the titles to be left out (without the 1 titles of split.json)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_of_the_test_part_are_the_only_ones_taken()
    {
        var filter = TitleFilter.Only(_folder.Write("split.json", """{"train": ["Old Bridge"], "test": ["Old_Bridge"]}"""));

        var set = SquadImport.Questions(_folder.Write("dev.json", Sample), filter);

        Assert.Equal(["a1", "a2", "a3"], set.Questions.Select(q => q.Id));
    }

    [Theory]
    [InlineData("{}", "data is missing or no array")]
    [InlineData("""{"data": [{"paragraphs": [{"qas": []}]}]}""", "context is missing or no text")]
    [InlineData("""{"data": [{"paragraphs": [{"context": "x", "qas": [{"id": "1", "question": "?", "answers": []}]}]}]}""", "question 1 has no answers and is not marked is_impossible")]
    [InlineData("""{"data": []}""", "none of its 0 articles is taken")]
    [InlineData("""{"data": """, "cannot be read")]
    public void Other_documents_are_refused_with_what_was_expected(string document, string message)
    {
        var file = _folder.Write("dev.json", document);

        var exception = Assert.Throws<DataSetException>(() => SquadImport.Questions(file, titles: null));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"titles": ["x"]}""")]
    [InlineData("[1]")]
    [InlineData("[]")]
    public void List_of_titles_is_refused_when_it_is_none(string titles)
    {
        var file = _folder.Write("split.json", titles);

        var exception = Assert.Throws<DataSetException>(() => TitleFilter.Without(file));

        Assert.Contains("Expected a JSON array of titles", exception.Message, StringComparison.Ordinal);
    }
}
