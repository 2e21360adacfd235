namespace QnA.Composing;

/// <summary>Why a composed sentence may not be shown.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Reason">One plain sentence, for the model that is asked to repair it and for the answer's record.</param>
public sealed record Objection(ObjectionKind Kind, string Reason);
