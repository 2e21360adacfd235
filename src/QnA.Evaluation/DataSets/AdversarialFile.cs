using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>Reads composed sentences with what they cite, JSON Lines of <see cref="AdversarialPair"/>.</summary>
public static class AdversarialFile
{
    /// <summary>The file's name in the folder of a data set.</summary>
    public const string Name = "adversarial.jsonl";

    /// <summary>All pairs in the order of the file.</summary>
    /// <exception cref="DataSetException">The file cannot be read, or a line is wrong; the message says where.</exception>
    public static IReadOnlyList<AdversarialPair> Read(string path)
    {
        var pairs = new List<AdversarialPair>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, line) in Encoding.UTF8.GetString(SetFiles.ReadBytes(path)).Split('\n').Select(l => l.Trim('\r', '\uFEFF', ' ')).Index())
        {
            if (line.Length == 0)
            {
                continue;
            }

            var pair = Line(line, $"{path}, line {index + 1}");
            if (!ids.Add(pair.Id))
            {
                throw new DataSetException($"{path}, line {index + 1}: the id {pair.Id} occurs twice. Give one of the two a new id.");
            }

            pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>SHA-256 of the sentences, lower-case hexadecimal.</summary>
    /// <exception cref="DataSetException">The file cannot be read.</exception>
    public static string HashOf(string path) => DataSet.HashOf([(Name, SetFiles.ReadBytes(path))]);

    private static AdversarialPair Line(string line, string place)
    {
        try
        {
            var pair = JsonSerializer.Deserialize(line, AdversarialFileContext.Default.AdversarialPair) ?? throw new JsonException("The line holds null.");
            return !string.IsNullOrWhiteSpace(pair.Sentence) && pair.Evidence.Count > 0 && !pair.Evidence.Contains(null!) && pair.Label == ClaimLabel.Supported == pair.Corruption is null
                ? pair
                : throw new JsonException("A pair has a sentence, cites at least one, and has a corruption exactly when it is not supported.");
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{place}: {exception.Message}", exception);
        }
    }
}

/// <summary>The JSON form of the pairs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AdversarialPair))]
internal sealed partial class AdversarialFileContext : JsonSerializerContext;
