using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// JSON Lines whose members tell what they are: claims (<see cref="ClaimLine"/>), or questions, conversations and queries as
/// this project labels them.
/// </summary>
public static class JsonLinesImport
{
    private const string Expected = "a claim with its evidence and label, or a question, a conversation (turns) or a query as in eval/README.md";

    /// <summary>Reads the lines, each by its own members.</summary>
    /// <param name="file">The file, compressed or not.</param>
    /// <param name="exclude">Files whose claims are left out, word for word, case and spacing aside.</param>
    /// <param name="articles">The folder of the articles that questions are about; null when there is none.</param>
    /// <param name="articleTexts">Its articles' ids with their texts.</param>
    /// <exception cref="DataSetException">A line is something else, or questions come without articles; the message says what was expected.</exception>
    public static ImportedSet Read(
        string file, IReadOnlyList<string> exclude, string? articles, IReadOnlyDictionary<string, string> articleTexts)
    {
        var known = exclude.SelectMany(ClaimsIn).ToHashSet(StringComparer.Ordinal);
        var ids = UniqueNames.ForLabels();
        var excluded = 0;
        var (claims, queries) = (new List<LabelledClaim>(), new List<LabelledQuery>());
        var (questions, conversations, broken) = (new List<LabelledQuestion>(), new List<LabelledConversation>(), new List<string>());
        foreach (var line in SourceFile.ReadLines(file))
        {
            var json = line.Json(Expected);
            if (json.Member("claim") is not null)
            {
                var claim = ClaimLine.Read(line, json);
                if (known.Contains(Plain(claim.Claim)))
                {
                    excluded++;
                }
                else
                {
                    claims.Add(claim with { Id = ids.Next(claim.Id.Length > 0 ? claim.Id : $"line-{line.Number}") });
                }
            }
            else if (json.Member("turns") is not null)
            {
                var conversation = Labels(line, LabelsJson.ReadConversation);
                Sort(conversations, conversation, conversation.Id, [.. conversation.Turns.SelectMany(t => LabelChecker.Check(t, articleTexts))]);
            }
            else if (json.Member("question") is not null)
            {
                var question = Labels(line, LabelsJson.ReadQuestion);
                Sort(questions, question, question.Id, LabelChecker.Check(question, articleTexts));
            }
            else if (json.Member("query") is not null)
            {
                var query = Labels(line, LabelsJson.ReadQuery);
                Sort(queries, query, query.Id, [.. query.Relevant.Keys.Where(a => !articleTexts.ContainsKey(a)).Select(a => $"there is no article {a}")]);
            }
            else
            {
                throw line.Problem("is none of the known forms", Expected);
            }
        }

        return new ImportedSet
        {
            Name = SourceFile.NameOf(file),
            Origin = $"jsonl {Path.GetFileName(file)}{(exclude.Count == 0 ? "" : $", without the claims of {string.Join(", ", exclude.Select(Path.GetFileName))}")}",
            ArticlesFolder = articles,
            Claims = claims,
            Questions = questions,
            Conversations = conversations,
            Queries = queries,
            LeftOut = [.. excluded == 0 ? Array.Empty<string>() : [$"{excluded} claims that occur in {string.Join(", ", exclude.Select(Path.GetFileName))}"], .. broken],
        };

        void Sort<T>(List<T> list, T item, string id, IReadOnlyList<string> problems)
        {
            if (articles is null)
            {
                throw new DataSetException($"{file} asks about articles. Name their folder with --articles.");
            }

            if (problems.Count == 0)
            {
                list.Add(item);
            }
            else
            {
                broken.Add($"{id}: {string.Join("; ", problems)}");
            }
        }
    }

    private static T Labels<T>(SourceLine line, Func<string, T> read)
    {
        try
        {
            return read(line.Text);
        }
        catch (JsonException exception)
        {
            throw line.Problem($"cannot be read ({exception.Message.TrimEnd('.')})", Expected);
        }
    }

    private static IEnumerable<string> ClaimsIn(string file) => SourceFile.ReadLines(file)
        .Select(line => Plain(line.Json(ClaimLine.Expected).Text("claim") ?? throw line.Problem("has no claim", ClaimLine.Expected)));

    private static string Plain(string claim) =>
        string.Join(' ', claim.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
