using System.Text.Json.Nodes;
using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>
/// An answer as events, each final when it is sent: what was understood, then sentences, their citations before them, then all of
/// it. An answer that comes piece by piece makes the same events as the same answer at once. One for each answer; not thread-safe.
/// </summary>
internal sealed class AnswerEvents
{
    private readonly HashSet<int> _citations = [];
    private bool _isUnderstood;
    private int _sentences;

    /// <summary>The events that are new in an answer which is still coming.</summary>
    /// <returns>Name and JSON of each, in the order in which they are sent.</returns>
    public IEnumerable<(string Event, string Json)> SoFar(Answer answer) => Begun(answer, Parsed(answer));

    /// <summary>The events that are new in the whole answer, the one that ends it among them.</summary>
    public IEnumerable<(string Event, string Json)> Whole(GivenAnswer given)
    {
        var answer = given.Answer;
        var whole = Parsed(answer);
        foreach (var begun in Begun(answer, whole))
        {
            yield return begun;
        }

        // What the program says itself: all there is of a refusal and of small talk.
        if (answer.Sentences.Count == 0)
        {
            yield return Sentence("remark", answer.Text, []);
        }

        foreach (var missing in answer.Missing)
        {
            yield return Sentence("remark", $"The articles do not say: {missing}", []);
        }

        // A side of a disagreement may be cited by nothing else.
        foreach (var number in answer.Citations.Select(c => c.Number).OfType<int>().Where(_citations.Add))
        {
            yield return CitationEvent(whole, number);
        }

        yield return ("done", (given.Receipt is { } receipt ? JsonNode.Parse(receipt)! : whole).ToJsonString(EventStream.Json)); // an object, too
    }

    private IEnumerable<(string Event, string Json)> Begun(Answer answer, JsonObject json)
    {
        if (!_isUnderstood)
        {
            _isUnderstood = true;
            yield return ("understood", new JsonObject
            {
                ["question"] = answer.Question,
                ["standaloneQuestion"] = answer.StandaloneQuestion,
                ["carriedOver"] = json["carriedOver"]?.DeepClone(),
            }.ToJsonString(EventStream.Json));

            foreach (var sent in answer.ShortAnswers.SelectMany(span => Cited(json, "short", span.Text, [span.Citation])))
            {
                yield return sent;
            }
        }

        for (; _sentences < answer.Sentences.Count; _sentences++)
        {
            foreach (var sent in Cited(json, "sentence", answer.Sentences[_sentences].Text, answer.Sentences[_sentences].Citations))
            {
                yield return sent;
            }
        }
    }

    private IEnumerable<(string Event, string Json)> Cited(JsonObject json, string kind, string text, IReadOnlyList<int> citations) =>
        citations.Where(_citations.Add).Select(number => CitationEvent(json, number)).Append(Sentence(kind, text, citations));

    private static (string Event, string Json) Sentence(string kind, string text, IReadOnlyList<int> citations) => ("sentence", new JsonObject
    {
        ["kind"] = kind,
        ["text"] = text,
        ["citations"] = new JsonArray([.. citations.Select(n => JsonValue.Create(n))]),
    }.ToJsonString(EventStream.Json));

    private static (string Event, string Json) CitationEvent(JsonObject json, int number) =>
        ("citation", json["citations"]![number - 1]!.ToJsonString(EventStream.Json)); // numbered from 1, all there

    private static JsonObject Parsed(Answer answer) => JsonNode.Parse(AnswerJson.Write(answer))!.AsObject(); // an answer is an object
}
