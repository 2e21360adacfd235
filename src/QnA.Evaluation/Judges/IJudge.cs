namespace QnA.Evaluation.Judges;

/// <summary>Says whether a text supports a claim.</summary>
public interface IJudge
{
    /// <summary>What judges, for a reader: its verdicts are worth no more than it is.</summary>
    string Name { get; }

    /// <summary>Judges one claim. Safe for use from several threads.</summary>
    /// <param name="evidence">What may support it; several passages are separated by line feeds.</param>
    /// <param name="claim">One sentence.</param>
    /// <param name="cancellationToken">Stops judging.</param>
    Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken);
}
