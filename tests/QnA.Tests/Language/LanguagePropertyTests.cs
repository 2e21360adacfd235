using QnA.Inference;
using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class LanguagePropertyTests
{
    private const int Seed = 20250311;

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", ".", ",", "-", "–", "'", "’", "\"", "/", ":", "%", "$", "\u00A0", "\u00AD", "\u0301", "\uD83D", "\uDE00",
        "😀", "中", "٣", "²", "U.S.", "us", "the", "US", "North", "South", "Korea", "African", "White House", "of", "and", "a", "per", "cent",
        "half", "one", "two", "twenty", "hundred", "million", "millions", "dozens", "tens", "billion", "trillion", "1", "22", "2019", "4.1",
        "10,000", "99999999999999999999999999999999", "47th", "20km", "3bn", "F-16s", "May", "march", "Jan.", "Friday", "31", "people",
        "İstanbul", "ſ", "ß", "é", "Al-", "al-", "o'", "running", "analyse", "x", "Q",
    ];

    [Fact]
    public void Finders_give_ordered_ranges_inside_any_text()
    {
        var random = new Random(Seed);

        for (var i = 0; i < 5000; i++)
        {
            var separator = random.Next(2) == 0 ? "" : " ";
            var text = string.Join(separator, Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            AssertOrdered(text, Words.Split(text).Select(word => word.Range));
            AssertOrdered(text, Terms.Extract(text).Select(term => term.Range));
            AssertOrdered(text, Quantities.Find(text).Select(quantity => quantity.Range));
            AssertOrdered(text, Dates.Find(text).Select(date => date.Range));
            Assert.All(Terms.Extract(text), term => Assert.NotEqual("", term.Key));
        }
    }

    [Fact]
    public void Finders_take_any_characters()
    {
        var random = new Random(Seed);

        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F)))]);

            AssertOrdered(text, Words.Split(text).Select(word => word.Range));
            AssertOrdered(text, Terms.Extract(text).Select(term => term.Range));
            AssertOrdered(text, Quantities.Find(text).Select(quantity => quantity.Range));
            AssertOrdered(text, Dates.Find(text).Select(date => date.Range));
            Assert.NotNull(TextNormalizer.ForMatch(text));
            Assert.NotNull(Words.Key(text));
        }
    }

    [Fact]
    public void Key_of_a_key_is_itself()
    {
        var random = new Random(Seed);

        for (var i = 0; i < 3000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, 3).Select(_ => Pieces[random.Next(Pieces.Length)]));

            foreach (var part in Words.Split(word))
            {
                var key = Words.Key(part.Text);

                Assert.Equal(key, Words.Key(key));
            }
        }
    }

    private static void AssertOrdered(string text, IEnumerable<TextRange> ranges)
    {
        var last = 0;
        foreach (var range in ranges)
        {
            Assert.True(last <= range.Start && range.Start < range.End && range.End <= text.Length, $"{range} after {last} in \"{text}\"");
            last = range.End;
        }
    }
}
