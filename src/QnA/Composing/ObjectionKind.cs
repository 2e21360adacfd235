namespace QnA.Composing;

/// <summary>What is wrong with a composed sentence, held against the sentences that it cites.</summary>
public enum ObjectionKind
{
    /// <summary>They do not state it, as far as the local model and the words tell.</summary>
    Unsupported,

    /// <summary>A number that they do not have, or have for something else.</summary>
    Figure,

    /// <summary>A name that they do not have.</summary>
    Name,

    /// <summary>A date, or a part of one, that they do not have.</summary>
    Date,

    /// <summary>It denies what they state, or states what they deny.</summary>
    Negation,

    /// <summary>Who did it to whom is turned round.</summary>
    Direction,

    /// <summary>Somebody's claim has become a fact or somebody else's claim, or a reader's post is not called one.</summary>
    Voice,

    /// <summary>What they call possible, expected or planned has become certain or done.</summary>
    Certainty,

    /// <summary>Words in quotation marks that they do not have.</summary>
    Quotation,
}
