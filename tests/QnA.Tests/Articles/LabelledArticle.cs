using System.Globalization;
using QnA.Articles;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Articles;

/// <summary>An article whose sentences were labelled by hand; see data/labels/README.md.</summary>
internal sealed record LabelledArticle(string Id, string Text, IReadOnlyList<(TextRange Range, SentenceKind Kind)> Sentences)
{
    public static LabelledArticle Load(string folder, string id)
    {
        var text = File.ReadAllText(Path.Combine(folder, id));
        var labels = new List<(TextRange, SentenceKind)>();
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Labels, Path.ChangeExtension(id, ".tsv"))).Skip(1))
        {
            var fields = line.Split('\t');
            var range = new TextRange(int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
            Assert.Equal(fields[3], range.Of(text).Replace("\r\n", "⏎", StringComparison.Ordinal).Replace('\n', '⏎'));
            labels.Add((range, Enum.Parse<SentenceKind>(fields[2], ignoreCase: true)));
        }

        return new LabelledArticle(id, text, labels);
    }
}
