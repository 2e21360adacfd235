using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class QuestionAnalyzerTests
{
    [Theory]
    [InlineData("Who built the bridge?", QuestionShape.Factoid, AnswerType.Actor)]
    [InlineData("When did the tunnel open?", QuestionShape.Factoid, AnswerType.Time)]
    [InlineData("where is the depot", QuestionShape.Factoid, AnswerType.Place)]
    [InlineData("How many trains were ordered?", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("how much did it cost", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("Number of trains that were ordered?", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("Which figures are given for what the bridge costs?", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("How old is the mayor?", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("What age is the mayor?", QuestionShape.Factoid, AnswerType.Number)]
    [InlineData("Where does the mayor stand on the bridge?", QuestionShape.Topic, AnswerType.Any)]
    [InlineData("In which year was it founded?", QuestionShape.Factoid, AnswerType.Time)]
    [InlineData("What country borders Chile?", QuestionShape.Factoid, AnswerType.Place)]
    [InlineData("Which country sent weapons?", QuestionShape.Factoid, AnswerType.Place)]
    [InlineData("What is the capital of Peru?", QuestionShape.Factoid, AnswerType.Place)]
    [InlineData("Can you tell me who signed the contract?", QuestionShape.Factoid, AnswerType.Actor)]
    [InlineData("By whom was it painted?", QuestionShape.Factoid, AnswerType.Actor)]
    [InlineData("What trains did the city want?", QuestionShape.List, AnswerType.Any)]
    [InlineData("which companies submitted bids", QuestionShape.List, AnswerType.Actor)]
    [InlineData("What are the main goals of the plan?", QuestionShape.List, AnswerType.Any)]
    [InlineData("List the contractors", QuestionShape.List, AnswerType.Any)]
    [InlineData("Name all the species that were found.", QuestionShape.List, AnswerType.Any)]
    [InlineData("Did the council approve the budget?", QuestionShape.YesNo, AnswerType.Any)]
    [InlineData("is the tunnel finished", QuestionShape.YesNo, AnswerType.Any)]
    [InlineData("Why was the project delayed?", QuestionShape.Topic, AnswerType.Any)]
    [InlineData("Tell me about the protests", QuestionShape.Topic, AnswerType.Any)]
    [InlineData("What do the articles say about noise?", QuestionShape.Topic, AnswerType.Any)]
    [InlineData("Compare the two bids", QuestionShape.Topic, AnswerType.Any)]
    [InlineData("tunnel budget 2019", QuestionShape.Keywords, AnswerType.Any)]
    [InlineData("hello there!", QuestionShape.Smalltalk, AnswerType.Any)]
    public void Analyzer_recognises_shape_and_type(string question, QuestionShape shape, AnswerType expected)
    {
        var analyzed = QuestionAnalyzer.Analyze(question);

        Assert.Equal((shape, expected), (analyzed.Shape, analyzed.Expected));
    }

    [Theory]
    [InlineData("How many heavy trains were ordered?", "train")]
    [InlineData("What weapons did the police find?", "weapon")]
    [InlineData("Which countries signed?", "countri")]
    [InlineData("How many countries signed the treaty?", "countri")]
    [InlineData("How many people attended?", "peopl")]
    [InlineData("Which country sent weapons?", "countri")]
    public void Analyzer_finds_the_noun_asked_for(string question, string head)
    {
        Assert.Equal(head, QuestionAnalyzer.Analyze(question).HeadKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("what")]
    [InlineData("how many")]
    [InlineData("\u0130\u0130\u0130 which")]
    [InlineData("who who who what are")]
    [InlineData("list")]
    public void Analyzer_never_fails_on_fragments(string question)
    {
        Assert.NotNull(QuestionAnalyzer.Analyze(question));
    }

    [Theory]
    [InlineData("How long is the bridge?", "bridg")]
    [InlineData("How old is the long bridge?", "long bridg")]
    [InlineData("What age is the long bridge?", "long bridg")]
    [InlineData("What is the length of the tunnel?", "tunnel")]
    public void Measure_asked_for_is_no_term_of_the_question(string question, string terms)
    {
        Assert.Equal(terms, string.Join(' ', QuestionAnalyzer.Analyze(question).Terms.Select(t => t.Key)));
    }
}
