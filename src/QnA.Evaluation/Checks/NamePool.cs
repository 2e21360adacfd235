using QnA.Articles;
using QnA.Evaluation.Runs;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>The names of a folder of articles, to be put in the place of one another.</summary>
public sealed class NamePool
{
    private static readonly string[] Beginnings = ["Bel", "Dor", "Kas", "Lom", "Mer", "Tol", "Ver", "Zan"];
    private static readonly string[] Endings = ["adek", "berin", "dorf", "kovar", "lind", "mont", "rath", "selm"];

    private readonly Dictionary<string, HashSet<string>> _keys = new(StringComparer.Ordinal);
    private readonly List<(string File, string Name)> _names = [];

    /// <param name="articles">All articles.</param>
    public NamePool(IEnumerable<ArticleCopy> articles)
    {
        foreach (var article in articles)
        {
            _keys[article.Id] = KeysOf(article.Text);
            foreach (var sentence in article.Sentences.Where(s => s.Kind == SentenceKind.Body))
            {
                var text = article.Text[sentence.Start..sentence.End];
                _names.AddRange(NameRuns.In(text).Select(r => (article.Id, r.Of(text))));
            }
        }
    }

    /// <summary>
    /// Names of other articles that this one does not have, of the same form, beginning at one that the id decides; after them
    /// one that is invented and stands in no article.
    /// </summary>
    internal IEnumerable<string> Others(string file, string name, string id, int seed)
    {
        var own = _keys[file];
        var others = _names
            .Where(n => n.File != file && HasForm(n.Name, name) && !KeysOf(n.Name).Overlaps(own))
            .Select(n => n.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var first = others.Count == 0 ? 0 : StableSample.Choice(id, seed, "name", others.Count);
        return others.Skip(first).Concat(others.Take(first)).Append(Invent(name, id, seed));
    }

    private string Invent(string name, string id, int seed)
    {
        var words = name.Split(' ').Select((word, i) =>
        {
            var start = StableSample.Choice(id, seed, $"invent {i}", Beginnings.Length * Endings.Length);
            var made = Enumerable.Range(start, Beginnings.Length * Endings.Length)
                .Select(n => Beginnings[n / Endings.Length % Beginnings.Length] + Endings[n % Endings.Length])
                .FirstOrDefault(m => !_keys.Values.Any(k => k.Overlaps(KeysOf(m))), Beginnings[0] + Endings[0]);
            return SentenceView.WithCaseOf(word, made);
        });
        return string.Join(' ', words);
    }

    private static bool HasForm(string one, string other) =>
        one.Count(c => c == ' ') == other.Count(c => c == ' ') && one.All(c => c == ' ' || char.IsUpper(c)) == other.All(c => c == ' ' || char.IsUpper(c));

    private static HashSet<string> KeysOf(string text) => Terms.Extract(text).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
}
