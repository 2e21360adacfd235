using System.Security.Cryptography;
using System.Text;

namespace QnA.Evaluation.DataSets;

/// <summary>A folder with labels and the articles that they are about. What it holds decides what can be measured.</summary>
public sealed record DataSet
{
    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the articles; a set of claims alone has no such folder.</summary>
    public required string ArticlesFolder { get; init; }

    /// <summary>The questions and conversations to ask, in the order of the files.</summary>
    public IReadOnlyList<LabelledConversation> Conversations { get; init; } = [];

    /// <summary>The searches to make over the articles, in the order of the file.</summary>
    public IReadOnlyList<LabelledQuery> Queries { get; init; } = [];

    /// <summary>The claims to judge, in the order of the file.</summary>
    public IReadOnlyList<LabelledClaim> Claims { get; init; } = [];

    /// <summary>SHA-256 of the label files, lower-case hexadecimal: two runs with the same value were asked the same.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// Every id that must be unique, of conversations, turns, queries and claims, as often as it is given: a question that stands
    /// alone, or a turn that is called like its own conversation, counts once.
    /// </summary>
    public IEnumerable<string> Ids() =>
    [
        .. Conversations.SelectMany(c => c.Turns.Select(t => t.Id).Concat(c.Turns.Any(t => t.Id == c.Id) ? [] : [c.Id])),
        .. Queries.Select(q => q.Id),
        .. Claims.Select(c => c.Id),
    ];

    /// <summary>Hash of files in a fixed order, names included.</summary>
    internal static string HashOf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
