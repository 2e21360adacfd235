using QnA.Language;

namespace QnA.Composing;

/// <summary>Tells sentences that state something from those that only lead over to what does.</summary>
public static class Assertions
{
    /// <summary>
    /// Keys of the words that speak of the answer itself and of nothing in the world: "Here is what the articles say:".
    /// </summary>
    private static readonly HashSet<string> AboutTheAnswer =
    [
        .. """
        here following follow below above article articles source sources text texts evidence passage passages sentence sentences
        say says said tell tells state states answer answers question questions summary summarize short brief briefly sum detail details
        find found point points key main fact facts information according based provided given cited reported know like want
        help hope let please ask asking sure certainly course okay ok thank thanks great more further sorted see note list overview look
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Stemmer.Stem(Words.Key(w))),
    ];

    /// <summary>
    /// Whether the sentence states no fact: it has no name, number or denial, and no content word but such as speak of the
    /// answer. A bare "Yes." states one.
    /// </summary>
    public static bool StatesNoFact(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var terms = Terms.Extract(sentence);
        return terms.Count > 0
            && terms.All(t => t.Kind is TermKind.Word or TermKind.Name && AboutTheAnswer.Contains(t.Key))
            && !Negation.Occurs(sentence);
    }
}
