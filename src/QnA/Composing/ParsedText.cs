using QnA.Language;

namespace QnA.Composing;

/// <summary>A text as the checks read it; each view is made when something first asks for it.</summary>
internal sealed class ParsedText(string text)
{
    public string Text => text;

    public List<Token> Tokens => field ??= Language.Tokens.Split(text);

    public IReadOnlyList<Term> Terms => field ??= Language.Terms.Extract(text);

    /// <summary>The keys of <see cref="Terms"/>.</summary>
    public IReadOnlySet<string> Keys => field ??= Terms.Select(t => t.Key).ToHashSet();

    public IReadOnlyList<Quantity> Quantities => field ??= Language.Quantities.Find(text);

    public IReadOnlyList<DateMention> Dates => field ??= Language.Dates.Find(text);
}
