using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ... !", "")]
    [InlineData("One, two; three.", "One|two|three")]
    [InlineData("The U.S. and the U.N. agree.", "The|U.S.|and|the|U.N.|agree")]
    [InlineData("a U.K.-based firm, the U.S.'s rival", "a|U.K.-based|firm|the|U.S.'s|rival")]
    [InlineData("Dr. J. Smith met J.K. Rowling at 5 p.m.", "Dr|J|Smith|met|J.K.|Rowling|at|5|p.m.")]
    [InlineData("4.1 million, 10,000 and 1,234,567.89", "4.1|million|10,000|and|1,234,567.89")]
    [InlineData("in 2019,2020 and 12,34", "in|2019|2020|and|12|34")]
    [InlineData("$5 and 12% of it", "5|and|12|of|it")]
    [InlineData("don’t stop O'Brien's long‑range 'plan'", "don’t|stop|O'Brien's|long‑range|plan")]
    [InlineData("end- of -line well-to-do", "end|of|line|well-to-do")]
    [InlineData("Brasília naïve e\u0301tude", "Brasília|naïve|e\u0301tude")]
    [InlineData("yes/no, a–b, word—word", "yes|no|a|b|word|word")]
    [InlineData("v1.2.3 ends.Next", "v1.2.3|ends|Next")]
    public void Split_gives_the_words_in_order(string text, string expected)
    {
        var words = Words.Split(text);

        Assert.Equal(expected, string.Join('|', words.Select(word => word.Text)));
        Assert.All(words, word => Assert.Equal(word.Text, word.Range.Of(text)));
    }

    [Theory]
    [InlineData("Kenya's", "kenya")]
    [InlineData("Kenya’s", "kenya")]
    [InlineData("teachers'", "teachers")]
    [InlineData("São", "sao")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("soft\u00ADware", "software")]
    [InlineData("DON’T", "don't")]
    [InlineData("Long‑Range", "long-range")]
    [InlineData("U.N.", "un")]
    [InlineData("U.S.", "united states")]
    [InlineData("US", "united states")]
    [InlineData("US's", "united states")]
    [InlineData("us", "us")]
    [InlineData("Us", "us")]
    [InlineData("USA", "usa")]
    [InlineData("4.1", "4.1")]
    [InlineData("10,000", "10,000")]
    [InlineData("", "")]
    public void Key_folds_case_marks_and_possessives(string word, string key) => Assert.Equal(key, Words.Key(word));

    [Theory]
    [InlineData("defence", "defense")]
    [InlineData("programmes", "programs")]
    [InlineData("organise", "organize")]
    [InlineData("organisations", "organizations")]
    [InlineData("organising", "organizing")]
    [InlineData("centres", "centers")]
    [InlineData("centred", "centered")]
    [InlineData("ageing", "aging")]
    [InlineData("neighbourhood", "neighborhood")]
    [InlineData("colourful", "colorful")]
    [InlineData("analysed", "analyzed")]
    [InlineData("travelling", "traveling")]
    [InlineData("kilometres", "kilometers")]
    [InlineData("licence", "license")]
    [InlineData("catalogue", "catalog")]
    [InlineData("sceptical", "skeptical")]
    [InlineData("co-operation", "cooperation")]
    [InlineData("e-mail", "email")]
    public void Key_is_shared_by_British_and_American_spelling(string british, string american)
    {
        Assert.Equal(Words.Key(american), Words.Key(british));
        Assert.Equal(american, Words.Key(american));
    }

    [Theory]
    [InlineData("promised")]
    [InlineData("exercise")]
    [InlineData("raised")]
    [InlineData("uprising")]
    [InlineData("expertise")]
    [InlineData("advised")]
    [InlineData("hour")]
    [InlineData("four")]
    [InlineData("acre")]
    [InlineData("silence")]
    public void Key_leaves_words_that_only_look_British(string word) => Assert.Equal(word, Words.Key(word));
}
