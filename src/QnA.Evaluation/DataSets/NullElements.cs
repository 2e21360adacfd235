using System.Text.Json;

namespace QnA.Evaluation.DataSets;

/// <summary>Null inside the lists of a label: the one thing that the serializer does not check of members that may not be null.</summary>
public static class NullElements
{
    /// <summary>Refuses a question with such a list.</summary>
    /// <exception cref="JsonException">The message names the first: <c>nuggets[0].patterns[1] is null.</c></exception>
    public static void ThrowIfAny(LabelledQuestion question) => ThrowIfAny(In(question, ""));

    internal static void ThrowIfAny(LabelledConversation conversation) =>
        ThrowIfAny(In(conversation.Turns, "turns").Concat(conversation.Turns.SelectMany((t, i) => t is null ? [] : In(t, $"turns[{i}]."))));

    internal static void ThrowIfAny(LabelledClaim claim) => ThrowIfAny(In(claim.Evidence, "evidence"));

    private static void ThrowIfAny(IEnumerable<string> places)
    {
        if (places.FirstOrDefault() is { } place)
        {
            throw new JsonException($"{place} is null.");
        }
    }

    private static IEnumerable<string> In(LabelledQuestion question, string prefix) =>
        ((IEnumerable<string>)
        [
            .. In(question.Nuggets, "nuggets"),
            .. question.Nuggets.SelectMany((n, i) => n is null ? [] : In(n.Patterns, $"nuggets[{i}].patterns").Concat(In(n.Files, $"nuggets[{i}].files"))),
            .. In(question.Evidence, "evidence"),
            .. In(question.Conflict?.Sides, "conflict.sides"),
            .. (question.Conflict?.Sides ?? []).SelectMany(
                (s, i) => s is null ? [] : In(s.Patterns, $"conflict.sides[{i}].patterns").Concat(In(s.Files, $"conflict.sides[{i}].files"))),
            .. In(question.Contradiction, "contradiction"),
            .. In(question.Partial, "partial"),
            .. In(question.Carried, "carried"),
            .. In(question.Within, "within"),
            .. In(question.Answers, "answers"),
        ]).Select(place => prefix + place);

    private static IEnumerable<string> In<T>(IReadOnlyList<T>? list, string member)
        where T : class =>
        (list ?? []).Index().Where(element => element.Item is null).Select(element => $"{member}[{element.Index}]");
}
