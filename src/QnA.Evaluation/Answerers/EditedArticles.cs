using System.Security.Cryptography;
using System.Text;
using QnA.Articles;
using QnA.Indexing;

namespace QnA.Evaluation.Answerers;

/// <summary>
/// Answers over the articles with some of them changed: really indexed, in a folder of its own that is gone afterwards. Only
/// the changed articles are embedded anew.
/// </summary>
/// <param name="articles">The articles as they are.</param>
/// <param name="index">Their index, in step with them.</param>
/// <param name="indexer">Brings a copy of it up to date.</param>
/// <param name="original">Who answers over the articles as they are.</param>
/// <param name="answererOver">Makes the like over another index.</param>
public sealed class EditedArticles(
    ArticleOptions articles, ArticleIndex index, Indexer indexer, IAnswerer original, Func<ArticleIndex, IAnswerer> answererOver)
{
    /// <summary>
    /// Who answers over the articles with these texts in the place of theirs. Its identity is known without indexing anything,
    /// so that an answer in a cache costs nothing; each question that is asked costs a copy of the folder and of the index.
    /// </summary>
    /// <param name="texts">New texts by article id; all of them ids of articles.</param>
    /// <exception cref="KeyNotFoundException">There is no article of that id.</exception>
    public IAnswerer With(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var id in texts.Keys)
        {
            _ = index.GetArticle(id);
        }

        return new EditedAnswerer(this, texts, IdentityWith(texts), original);
    }

    private SortedDictionary<string, string>? IdentityWith(IReadOnlyDictionary<string, string> texts)
    {
        if (original.Identity is not { } identity)
        {
            return null;
        }

        var edited = index.Articles.Select(a => texts.TryGetValue(a.Id, out var text) ? Describe(a.Id, text) : (a.Id, a.Hash, a.Title, a.Published));
        return new SortedDictionary<string, string>(identity.ToDictionary(), StringComparer.Ordinal)
        {
            [LocalIdentity.Articles] = LocalIdentity.ArticlesOf(edited),
        };
    }

    private (string Id, string Hash, string Title, DateOnly? Published) Describe(string id, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var article = ArticleParser.Parse(id, text, hash, articles.Metadata.GetValueOrDefault(id));
        return (id, hash, article.Title, article.Published);
    }

    private async Task<Reply> AskAsync(IReadOnlyDictionary<string, string> texts, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("qna-edited-");
        try
        {
            var options = await CopyAsync(texts, Path.Combine(folder.FullName, "articles"), cancellationToken).ConfigureAwait(false);
            var file = Path.Combine(folder.FullName, "index.db");
            index.CopyTo(file);
            await indexer.UpdateAsync(options, file, progress: null, cancellationToken).ConfigureAwait(false);
            using var changed = ArticleIndex.Open(file, index.Manifest.Fingerprint);
            return await answererOver(changed).AskAsync(inquiry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexException)
        {
            throw new AnswererException($"The articles could not be indexed with a change: {exception.Message}", exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<ArticleOptions> CopyAsync(IReadOnlyDictionary<string, string> texts, string folder, CancellationToken cancellationToken)
    {
        foreach (var file in new ArticleFolder(articles).Files(cancellationToken).Where(f => f.Problem is null))
        {
            var path = Path.Combine(folder, file.Id);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it is in a folder
            if (texts.TryGetValue(file.Id, out var text))
            {
                await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                File.Copy(file.Path, path);
            }
        }

        return new ArticleOptions
        {
            Folder = folder,
            Metadata = articles.Metadata,
            MaxFileBytes = articles.MaxFileBytes,
            MaxLineLength = articles.MaxLineLength,
        };
    }

    private sealed class EditedAnswerer(
        EditedArticles edited, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string>? identity, IAnswerer original) : IAnswerer
    {
        public string Name => original.Name;

        public IReadOnlyDictionary<string, string>? Identity => identity;

        public bool CanHide => original.CanHide;

        public Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken) =>
            edited.AskAsync(texts, inquiry, cancellationToken);
    }
}
