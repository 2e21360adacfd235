using System.Text.Json.Nodes;
using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>An answer as events, each final when it is sent: what was understood, then sentences, their citations before them, then all of it.</summary>
internal static class AnswerEvents
{
    /// <summary>The events of an answer in the order in which they are sent.</summary>
    /// <returns>Name and JSON of each.</returns>
    public static IEnumerable<(string Event, string Json)> Of(GivenAnswer given)
    {
        var answer = given.Answer;
        var whole = JsonNode.Parse(AnswerJson.Write(answer))!.AsObject(); // an answer is an object
        yield return ("understood", new JsonObject
        {
            ["question"] = answer.Question,
            ["standaloneQuestion"] = answer.StandaloneQuestion,
            ["carriedOver"] = Part(whole, "carriedOver"),
        }.ToJsonString(EventStream.Json));

        var sent = new HashSet<int>();
        foreach (var (kind, text, citations) in Sentences(answer))
        {
            foreach (var number in citations.Where(sent.Add))
            {
                yield return ("citation", CitationJson(whole, number));
            }

            yield return ("sentence", new JsonObject
            {
                ["kind"] = kind,
                ["text"] = text,
                ["citations"] = new JsonArray([.. citations.Select(n => JsonValue.Create(n))]),
            }.ToJsonString(EventStream.Json));
        }

        // A side of a disagreement may be cited by nothing else.
        foreach (var number in answer.Citations.Select(c => c.Number).OfType<int>().Where(sent.Add))
        {
            yield return ("citation", CitationJson(whole, number));
        }

        yield return ("done", (given.Receipt is { } receipt ? JsonNode.Parse(receipt)! : whole).ToJsonString(EventStream.Json)); // an object, too
    }

    private static IEnumerable<(string Kind, string Text, IReadOnlyList<int> Citations)> Sentences(Answer answer)
    {
        foreach (var span in answer.ShortAnswers)
        {
            yield return ("short", span.Text, [span.Citation]);
        }

        foreach (var sentence in answer.Sentences)
        {
            yield return ("sentence", sentence.Text, sentence.Citations);
        }

        // What the program says itself: all there is of a refusal and of small talk.
        if (answer.Sentences.Count == 0)
        {
            yield return ("remark", answer.Text, []);
        }

        foreach (var missing in answer.Missing)
        {
            yield return ("remark", $"The articles do not say: {missing}", []);
        }
    }

    private static string CitationJson(JsonObject whole, int number) => whole["citations"]![number - 1]!.ToJsonString(EventStream.Json); // numbered from 1, all there

    private static JsonNode? Part(JsonObject whole, string name) => whole[name]?.DeepClone();
}
