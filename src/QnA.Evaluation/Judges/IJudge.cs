namespace QnA.Evaluation.Judges;

/// <summary>Says whether evidence supports a claim. Thread-safe.</summary>
public interface IJudge
{
    /// <summary>Names the judge with all that shapes its verdicts (model, prompt), for reports and caches.</summary>
    string Name { get; }

    /// <summary>Judges one claim.</summary>
    /// <param name="evidence">The cited text or texts, apart by line breaks; an empty one supports nothing.</param>
    /// <param name="claim">The sentence that is said to be supported; not blank.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken);
}
