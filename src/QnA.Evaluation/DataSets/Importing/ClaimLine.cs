using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// A line with a claim, in the form of WiCE (R. Kamoi and others, https://arxiv.org/abs/2303.01432), of FEVER with its evidence
/// written out (J. Thorne and others, https://arxiv.org/abs/1803.05355; T. Schuster and others, https://arxiv.org/abs/1908.05267), or
/// of <c>claims.jsonl</c>.
/// </summary>
internal static class ClaimLine
{
    public const string Expected =
        """{"claim": "...", "evidence": "..." or ["...", ...], "label": "supported", "partially_supported", "not_supported", "SUPPORTS", "REFUTES" or "NOT ENOUGH INFO"}""";

    /// <summary>The claim; its id is the line's own, or empty.</summary>
    /// <exception cref="DataSetException">The line is something else.</exception>
    public static LabelledClaim Read(SourceLine line, JsonElement json)
    {
        var evidence = EvidenceOf(json) ?? throw line.Problem("has no evidence of one or more texts", Expected);
        var said = json.Text("label") ?? json.Text("gold_label") ?? throw line.Problem("has no label", Expected);
        return new LabelledClaim
        {
            Id = json.Id("id") ?? json.Member("meta")?.Id("id") ?? "",
            Claim = json.Text("claim") is { } claim && !string.IsNullOrWhiteSpace(claim) ? claim : throw line.Problem("has no claim", Expected),
            Evidence = evidence,
            Label = LabelOf(said) ?? throw line.Problem($"has the label \"{said}\"", Expected),
            Rationale = RationaleOf(line, json, evidence.Count),
            Note = json.Text("note"),
        };
    }

    private static IReadOnlyList<string>? EvidenceOf(JsonElement json)
    {
        if ((json.Text("evidence") ?? json.Text("evidence_sentence")) is { } one)
        {
            return string.IsNullOrWhiteSpace(one) ? null : [one];
        }

        return json.Items("evidence") is { Count: > 0 } several && several.All(e => e.ValueKind == JsonValueKind.String)
            ? [.. several.Select(e => e.GetString()!)] // texts, as tested
            : null;
    }

    private static ClaimLabel? LabelOf(string said) => said.Replace(' ', '_').ToUpperInvariant() switch
    {
        "SUPPORTED" or "SUPPORTS" => ClaimLabel.Supported,
        "PARTLY" or "PARTIALLY_SUPPORTED" => ClaimLabel.Partly,
        "NOT_SUPPORTED" or "REFUTES" or "NOT_ENOUGH_INFO" => ClaimLabel.NotSupported,
        _ => null,
    };

    // WiCE has several sets of sentences, each of which some annotator found sufficient; what is kept is every sentence of one of them.
    private static IReadOnlyList<int>? RationaleOf(SourceLine line, JsonElement json, int sentences)
    {
        if ((json.Items("rationale") ?? json.Items("supporting_sentences")) is not { } named)
        {
            return null;
        }

        var indexes = new SortedSet<int>();
        foreach (var index in named.SelectMany(n => n.ValueKind == JsonValueKind.Array ? [.. n.EnumerateArray()] : (IEnumerable<JsonElement>)[n]))
        {
            if (index.ValueKind != JsonValueKind.Number || !index.TryGetInt32(out var number) || number < 0 || number >= sentences)
            {
                throw line.Problem($"names {index.GetRawText()} as a supporting sentence", $"an index from 0 to {sentences - 1}");
            }

            indexes.Add(number);
        }

        return [.. indexes];
    }
}
