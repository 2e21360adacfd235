using System.Text;
using QnA.Articles;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Articles;

/// <summary>What holds for every text, checked on random texts and on articles with random damage. Seeds are fixed.</summary>
public sealed class ArticleParserPropertyTests
{
    // Only these may stand outside all sentences: markup, list numbers and table bars.
    private const string Markup = "#>*+-•‣◦▪●○∙·■□►▸–|=_`~:.)([]^";

    private static readonly string[] Pieces =
    [
        "Mr. Smith", "the U.S.", "No. 2", " ", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\r", ".", ".", "?", "!", "...", "…", "“", "”", "‘", "’", "\"", "'", "(", ")", "[", "]",
        "[1]", "[^n]", "# ", "## ", "> ", "- ", "* ", "1. ", "12) ", "• ", "```", "~~~", "---", "===", "|", "| a | b |", "|---|---|", "![p](q.png)", "[link](u)", "[x]: y",
        "[^1]: note", "<!-- c", "-->", "\u00A0", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\u180E", "\u00AD", "\uFEFF", "\t", "word", "Word", "WORD", "3.14", "2025", "a.m.", "Credit: AP", "Posted", "Comments", "Related", "You May Also Like",
        "image.png", "Source: X", "By Ann Lee", "Published: 3 March 2021", "é", "日本。", "🙂", "\uD83D", "\uDE42", "\u0301", "\u0000", "\u2028", "\u0085", "\f", "\v", ":", ",", "title: x",
    ];

    public static TheoryData<int, string> Seeds()
    {
        var data = new TheoryData<int, string>();
        foreach (var extension in new[] { ".txt", ".md" })
        {
            for (var seed = 0; seed < 4; seed++)
                data.Add(seed, extension);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sentences_of_random_texts_keep_the_contract(int seed, string extension)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var text = new StringBuilder();
            for (var pieces = random.Next(60); pieces > 0; pieces--)
                text.Append(Pieces[random.Next(Pieces.Length)]);

            AssertContract(text.ToString(), extension);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sentences_of_damaged_articles_keep_the_contract(int seed, string extension)
    {
        var random = new Random(seed);
        string[] originals =
        [
            .. Directory.GetFiles(Repository.Seeds).Order(StringComparer.Ordinal).Select(File.ReadAllText),
            .. Directory.GetFiles(Repository.OtherArticles).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        ];

        for (var round = 0; round < 25; round++)
        {
            var text = new StringBuilder(originals[random.Next(originals.Length)]);
            for (var edits = random.Next(1, 30); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(at, Math.Min(random.Next(200), text.Length - at - 1));
                else
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            AssertContract(text.ToString(), extension);
        }
    }

    private static void AssertContract(string text, string extension)
    {
        var article = ArticleParser.Parse("a" + extension, text, hash: "");

        Assert.False(string.IsNullOrWhiteSpace(article.Title), text);
        Assert.Equal(Enumerable.Range(0, article.Sentences.Count), article.Sentences.Select(sentence => sentence.Index));
        var end = 0;
        var paragraph = 0;
        foreach (var sentence in article.Sentences)
        {
            var words = article.TextOf(sentence);
            Assert.True(sentence.Range.Start >= end && words.Length > 0, Shown(text));
            Assert.False(IsBlank(words[0]) || IsBlank(words[^1]), Shown(text));
            Assert.Equal(LineOf(text, sentence.Range.Start), sentence.StartLine);
            Assert.Equal(LineOf(text, sentence.Range.End - 1), sentence.EndLine);
            Assert.InRange(sentence.Paragraph, paragraph, paragraph + 1);
            AssertOnlyMarkup(text, end, sentence.Range.Start, extension);
            (end, paragraph) = (sentence.Range.End, sentence.Paragraph);
        }

        AssertOnlyMarkup(text, end, text.Length, extension);
    }

    private static void AssertOnlyMarkup(string text, int start, int end, string extension)
    {
        // Front matter is metadata, fences may carry a language: both stand on lines of their own.
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            var known = IsBlank(character) || Markup.Contains(character) || char.IsAsciiDigit(character)
                || extension == ".md" && (IsOnFenceLine(text, i) || IsInFrontMatter(text, i) || IsInFootnoteMark(text, i));
            Assert.True(known, $"U+{(int)character:X4} at {i} is in no sentence: {Shown(text)}");
        }
    }

    private static bool IsOnFenceLine(string text, int at) =>
        string.Concat(LineAt(text, at).Of(text).SkipWhile(character => IsBlank(character) || character == '>')) is ['`', '`', '`', ..] or ['~', '~', '~', ..];

    private static bool IsInFrontMatter(string text, int at) => text.TrimStart('\uFEFF').StartsWith("---", StringComparison.Ordinal) && text.IndexOf("\n---", StringComparison.Ordinal) is var close && at < close;

    private static bool IsInFootnoteMark(string text, int at)
    {
        var line = LineAt(text, at);
        return line.Of(text).IndexOf("]:", StringComparison.Ordinal) is var close && close >= 0 && at < line.Start + close;
    }

    private static TextRange LineAt(string text, int at)
    {
        var start = text.LastIndexOfAny(['\n', '\r'], at) + 1;
        var end = text.IndexOfAny(['\n', '\r'], at);
        return new TextRange(start, end < 0 ? text.Length : end);
    }

    private static int LineOf(string text, int at)
    {
        var line = 1;
        for (var i = 0; i < at; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n')
                line++;
        }

        return line;
    }

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u180E\u00AD".Contains(character);

    private static string Shown(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
