namespace QnA.Articles;

/// <summary>Finds articles by the names that people type.</summary>
public static class ArticleNames
{
    /// <summary>The article with this id, else the only one with this file name, whatever the case; null when there is none.</summary>
    public static string? Find(string name, IReadOnlyCollection<string> articles)
    {
        var id = name.Replace('\\', '/');
        id = id.StartsWith("./", StringComparison.Ordinal) ? id[2..] : id;
        if (articles.Contains(id, StringComparer.Ordinal))
        {
            return id;
        }

        var named = articles
            .Where(a => a.Equals(id, StringComparison.OrdinalIgnoreCase) || a.EndsWith("/" + id, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>Up to three articles whose names are most like this one, the nearest first; empty when none is near.</summary>
    public static IReadOnlyList<string> Near(string name, IEnumerable<string> articles)
    {
        var wanted = name.ToLowerInvariant();
        return
        [
            .. articles
                .Select(article => (article, Distance: DistanceTo(article, wanted)))
                .Where(a => a.Distance <= Math.Max(2, wanted.Length / 2))
                .OrderBy(a => a.Distance)
                .ThenBy(a => a.article, StringComparer.Ordinal)
                .Take(3)
                .Select(a => a.article),
        ];
    }

    private static int DistanceTo(string article, string wanted)
    {
        var id = article.ToLowerInvariant();
        var file = id[(id.LastIndexOf('/') + 1)..];
        return wanted.Length > 0 && (id.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(file, StringComparison.Ordinal))
            ? 0
            : Math.Min(Edits(id, wanted), Edits(file, wanted));
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
