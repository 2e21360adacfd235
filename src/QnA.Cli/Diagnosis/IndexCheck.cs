using System.Globalization;
using QnA.Cli.Rendering;
using QnA.Indexing;
using QnA.Rendering;

namespace QnA.Cli.Diagnosis;

/// <summary>Whether the index can be used and is in step with the files.</summary>
internal static class IndexCheck
{
    public static Finding Run(IndexKeeper keeper, CancellationToken cancellationToken)
    {
        var file = Displayed.Path(keeper.File);
        try
        {
            using var index = keeper.Open();
            using var current = keeper.OpenIfCurrent(cancellationToken);
            var state = current is null ? "the next command that needs it compares it with the files" : "in step with the files";
            return Finding.Ok("index", string.Create(
                CultureInfo.InvariantCulture,
                $"{AnswerRemarks.Count(index.Articles.Count, "article")} in {file}, of {index.Manifest.Updated:yyyy-MM-dd HH:mm} UTC; {state}"));
        }
        catch (IndexException exception)
        {
            return Explain(exception, file);
        }
    }

    private static Finding Explain(IndexException exception, string file) => exception.Problem switch
    {
        IndexProblem.Missing => Finding.Ok("index", $"none yet at {file}; the first question builds it"),
        IndexProblem.Mismatched => new Finding("index", false, exception.Message, "Nothing to do: the next question builds it anew."),
        IndexProblem.Corrupt => Finding.Problem("index", exception.Message, "Run: qna index --rebuild"),
        IndexProblem.Foreign => Finding.Problem("index", exception.Message, "Choose another file with --index or QnA:Index:File."),
        _ => Finding.Problem("index", exception.Message, "Check the permissions, or choose another file with --index or QnA:Index:File."),
    };
}
