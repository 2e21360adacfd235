using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("Welche Waffen wollte der Iran von Russland?")]
    [InlineData("Wer hat den Vertrag unterschrieben?")]
    [InlineData("Quelles armes voulait le pays ?")]
    [InlineData("Qui a signé le traité avec la Russie ?")]
    [InlineData("¿Qué armas quería el país?")]
    [InlineData("Quando sarà firmato il trattato della pace?")]
    [InlineData("Wanneer werd het verdrag getekend?")]
    [InlineData("Кто подписал договор?")]
    [InlineData("谁签署了条约？")]
    [InlineData("من وقع المعاهدة؟")]
    public void IsEnglish_is_false_for_other_languages(string question)
    {
        Assert.False(QuestionLanguage.IsEnglish(question));
    }

    [Theory]
    [InlineData("What weapons did the country want?")]
    [InlineData("weapons treaty 2025")]
    [InlineData("Who is Ursula von der Leyen?")]
    [InlineData("What is the El Niño warning about?")]
    [InlineData("Did Le Monde report on the La Paz deal?")]
    [InlineData("Los Angeles fires")]
    [InlineData("Jürgen Müller")]
    [InlineData("wat wepons did they want")]
    public void IsEnglish_is_true_for_English_and_for_names(string question)
    {
        Assert.True(QuestionLanguage.IsEnglish(question));
    }
}
