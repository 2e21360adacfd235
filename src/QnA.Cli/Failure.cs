using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.DataSets;
using QnA.Indexing;
using QnA.Rendering;

namespace QnA.Cli;

/// <summary>What an exception means to the user: one line and an exit code.</summary>
internal static class Failure
{
    /// <summary>Says on <see cref="Terminal.Error"/> what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Exception exception, Terminal terminal)
    {
        if (exception is OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped.");
            return ExitCode.Failure;
        }

        terminal.Error.WriteLine($"qna: {SafeText.Line(exception.Message)}");
        return CodeOf(exception);
    }

    private static int CodeOf(Exception exception) => exception switch
    {
        UsageException or SettingsException or InvalidQuestionException or ArticleFolderNotFoundException or DataSetException => ExitCode.Usage,
        IndexException { Problem: IndexProblem.Foreign } => ExitCode.Usage,
        _ => ExitCode.Failure,
    };
}
