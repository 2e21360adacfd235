using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>Writes an imported set into a folder of its own: the whole set, or nothing.</summary>
public static class SetWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="folder">Where to; its parents are made.</param>
    /// <param name="replace">
    /// Whether a set that was imported there before gives way, but for its <see cref="Inbox"/>, which stays. Nothing else ever does.
    /// </param>
    /// <param name="cancellationToken">Looked at between articles; what was there before stays.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="DataSetException">
    /// There is something at the folder's place, or its articles lie there; or the set could not be read again, or cannot be written.
    /// </exception>
    public static ImportSummary Write(ImportedSet set, string folder, bool replace, CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        ThrowIfTaken(target, replace);
        ThrowIfArticlesWouldGo(set, target);
        var building = target + ".importing";
        try
        {
            Delete(building);
            Directory.CreateDirectory(building);
            var articles = WriteArticles(set.Articles, Path.Combine(building, SetFiles.Articles), cancellationToken);
            WriteLines(building, SetFiles.Questions, set.Questions.Select(LabelsJson.Write));
            WriteLines(building, SetFiles.Conversations, set.Conversations.Select(LabelsJson.Write));
            WriteLines(building, SetFiles.Queries, set.Queries.Select(LabelsJson.Write));
            WriteLines(building, SetFiles.Claims, set.Claims.Select(LabelsJson.Write));
            WriteSettings(set, building, target);
            ThrowIfUnreadable(set, building, target);
            KeepInbox(target, building);
            Delete(target);
            Directory.Move(building, target);
            return ImportSummary.Of(set, articles);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException($"{target} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            Delete(building);
        }
    }

    private static void ThrowIfTaken(string target, bool replace)
    {
        if (File.Exists(target))
        {
            throw new DataSetException($"{target} is a file. Name another place.");
        }

        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
        {
            return;
        }

        if (SetFiles.ReadSettings(target).Imported is not { } origin)
        {
            throw new DataSetException($"{target} was not made by an import, so it is never replaced. Name another place.");
        }

        if (!replace)
        {
            throw new DataSetException($"{target} has been imported already ({origin}). Replace it with --force, or name another place.");
        }
    }

    private static void ThrowIfArticlesWouldGo(ImportedSet set, string target)
    {
        if (set.ArticlesFolder is not { } articles)
        {
            return;
        }

        var linked = Directory.Exists(articles) ? Directory.ResolveLinkTarget(articles, returnFinalTarget: true)?.FullName : null;
        var way = Path.GetRelativePath(target, linked ?? Path.GetFullPath(articles));
        if (way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way))
        {
            throw new DataSetException($"The articles in {articles} would be gone once {target} is replaced. Move them, or name another place.");
        }
    }

    // Lines that are right one by one can be wrong together: an id that occurs twice.
    private static void ThrowIfUnreadable(ImportedSet set, string building, string target)
    {
        if (set is { Questions: [], Conversations: [], Queries: [], Claims: [] })
        {
            return;
        }

        try
        {
            DataSetReader.Read(building);
        }
        catch (DataSetException exception)
        {
            throw new DataSetException(
                $"Nothing was written, as the set could not be read again. {exception.Message.Replace(building, target, StringComparison.Ordinal)}", exception);
        }
    }

    private static void KeepInbox(string target, string building)
    {
        var inbox = Path.Combine(target, SetFiles.Inbox);
        if (File.Exists(inbox))
        {
            File.Copy(inbox, Path.Combine(building, SetFiles.Inbox));
        }
    }

    private static int WriteArticles(IEnumerable<ImportedArticle> articles, string folder, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count++ == 0)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllText(Path.Combine(folder, article.Id), article.Text, Utf8);
        }

        return count;
    }

    private static void WriteLines(string folder, string file, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (text.Length > 0)
        {
            File.WriteAllText(Path.Combine(folder, file), text, Utf8);
        }
    }

    private static void WriteSettings(ImportedSet set, string folder, string target)
    {
        var articles = set.ArticlesFolder is { } there ? Path.GetRelativePath(target, Path.GetFullPath(there)) : null;
        var json = JsonSerializer.Serialize(new SetSettings(set.Name, articles, set.Origin), SetSettingsContext.Default.SetSettings);
        File.WriteAllText(Path.Combine(folder, SetFiles.Settings), json + "\n", Utf8);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
