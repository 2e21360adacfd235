using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

/// <summary>The examples of Porter's paper, each taken through all the steps, and words of his published vocabulary.</summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("caresses caress ponies poni ties ti caress caress cats cat")]
    [InlineData("feed feed agreed agre plastered plaster bled bled motoring motor sing sing")]
    [InlineData("conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz")]
    [InlineData("failing fail filing file happy happi sky sky")]
    [InlineData("relational relat conditional condit rational ration valenci valenc hesitanci hesit digitizer digit")]
    [InlineData("conformabli conform radicalli radic differentli differ vileli vile analogousli analog")]
    [InlineData("vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis")]
    [InlineData("hopefulness hope callousness callous formaliti formal sensitiviti sensit sensibiliti sensibl")]
    [InlineData("triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good")]
    [InlineData("revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust")]
    [InlineData("defensible defens irritant irrit replacement replac adjustment adjust dependent depend adoption adopt")]
    [InlineData("homologou homolog communism commun activate activ angulariti angular homologous homolog effective effect")]
    [InlineData("bowdlerize bowdler probate probat rate rate cease ceas controll control roll roll")]
    [InlineData("generalizations gener oscillators oscil")]
    [InlineData("abandoned abandon abatements abat abbey abbei abide abid abilities abil yes ye toy toi syzygy syzygi")]
    [InlineData("connect connect connected connect connecting connect connection connect connections connect")]
    [InlineData("is is as as be be a a")]
    public void Stem_is_the_published_one(string pairs)
    {
        var words = pairs.Split(' ');

        for (var i = 0; i < words.Length; i += 2)
        {
            Assert.Equal(words[i + 1], Stemmer.Stem(words[i]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2019")]
    [InlineData("10,000")]
    [InlineData("f16s")]
    [InlineData("o'briens")]
    [InlineData("Ponies")]
    [InlineData("naïves")]
    public void Stem_leaves_what_is_not_a_plain_word(string key) => Assert.Equal(key, Stemmer.Stem(key));

    [Fact]
    public void Stem_leaves_what_is_too_long_for_a_word()
    {
        var word = new string('y', 1_000_000) + "ing";

        var stem = Stemmer.Stem(word);

        Assert.Equal(word, stem);
    }
}
