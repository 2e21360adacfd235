using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Checks;

/// <summary>Both checks on the answers of a run: the phase that follows the questions.</summary>
/// <param name="answerer">Gave the answers.</param>
/// <param name="edited">The same over changed articles; null for an answerer whose articles are out of reach.</param>
/// <param name="cache">Answers from before; null for none.</param>
/// <param name="articles">The articles.</param>
public sealed class AnswerChecks(IAnswerer answerer, EditedArticles? edited, AnswerCache? cache, ArticleLibrary articles)
{
    /// <summary>Removals that are also made by cutting the files, to show that hiding does the same.</summary>
    public const int Reindexed = 20;

    /// <summary>The units of the removals and then of the mutations; none of a kind that the answerer cannot be asked for.</summary>
    /// <param name="records">The records of the questions, in order; those of other tasks are passed over.</param>
    /// <param name="count">Most answers to check, each way.</param>
    /// <param name="seed">Seed of the samples and changes.</param>
    public IReadOnlyList<WorkUnit> UnitsOf(IReadOnlyList<EvaluationRecord> records, int count, int seed)
    {
        if (count == 0)
        {
            return [];
        }

        var answers = records.OfType<AnswerRecord>().ToList();
        return
        [
            .. new RemovalTask(answerer, edited, cache, articles).UnitsOf(answers, count, seed, Reindexed),
            .. edited is null ? [] : new MutationTask(edited, cache, articles).UnitsOf(answers, count, seed),
        ];
    }
}
