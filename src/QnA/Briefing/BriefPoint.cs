using QnA.Answering;

namespace QnA.Briefing;

/// <summary>One main point.</summary>
/// <param name="Number">Its place, from 1; other parts of the brief refer to it.</param>
/// <param name="Sentences">
/// The sentence that states it, verbatim, with the citations of all articles that state it; before it, where it opens with a
/// pronoun, the sentence that the pronoun leans on.
/// </param>
/// <param name="Files">Ids of the articles that state it.</param>
public sealed record BriefPoint(int Number, IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<string> Files);
