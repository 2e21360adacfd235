using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Keeps the most recently used articles, up to a number of characters in all. Safe for use from several threads.</summary>
internal sealed class ArticleCache(int maxCharacters = 8 << 20)
{
    private readonly Dictionary<string, LinkedListNode<Article>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<Article> _recent = [];
    private readonly Lock _gate = new();
    private long _characters;

    /// <summary>The article, read with <paramref name="read"/> when it is not kept. An article larger than the bound is not kept.</summary>
    public Article GetOrAdd(string id, Func<Article> read)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(id, out var node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value;
            }
        }

        var article = read();
        lock (_gate)
        {
            if (_nodes.TryAdd(id, new LinkedListNode<Article>(article)))
            {
                _recent.AddFirst(_nodes[id]);
                _characters += article.Text.Length;
            }

            while (_characters > maxCharacters && _recent.Last is { } oldest)
            {
                _recent.RemoveLast();
                _nodes.Remove(oldest.Value.Id);
                _characters -= oldest.Value.Text.Length;
            }
        }

        return article;
    }
}
