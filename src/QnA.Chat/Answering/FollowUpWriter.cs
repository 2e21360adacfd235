using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Chat.Prompts;
using QnA.Indexing;
using QnA.Language;

namespace QnA.Chat.Answering;

/// <summary>
/// Questions to ask next. Where a language model worded the answer it proposes them, and those are kept that the local answerer
/// has an answer to; else, and where it fails, they are about names of which the articles say more. Thread-safe.
/// </summary>
public sealed partial class FollowUpWriter(
    IQuestionAnswerer local, IChatClient client, PromptLibrary prompts, ArticleIndex index, AnsweringOptions answering, TimeProvider time, ILogger<FollowUpWriter> log)
{
    /// <summary>A proposal with a smaller probability of an answer would lead to a refusal too often.</summary>
    private const double LikelyAnswered = 0.5;

    private const int MostTitles = 30;

    private const int MostProposals = 5;

    /// <summary>The longest a reader waits for them, the answer being there.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(6);

    private readonly PromptedModel _model = new(client, prompts);

    /// <summary>Questions that the articles can answer; empty for small talk and refusals.</summary>
    /// <param name="answer">What was just said.</param>
    /// <param name="most">Most questions.</param>
    /// <param name="cancellationToken">When nobody waits any more.</param>
    public async Task<IReadOnlyList<string>> ForAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        var known = FollowUpSuggestions.For(answer, index, most);
        if (answer.Citations.Count == 0 || answer.Model.Answerer != "generative")
        {
            return known;
        }

        using var patience = new Patience(Longest, time, cancellationToken);
        var questions = new List<string>();
        try
        {
            foreach (var question in await patience.WaitAsync(token => ProposeAsync(answer, token)).ConfigureAwait(false))
            {
                if (questions.Count < most && await IsAnsweredAsync(question, cancellationToken).ConfigureAwait(false))
                {
                    questions.Add(question);
                }
            }
        }
        catch (ChatServiceException exception)
        {
            NotProposed(exception.Message);
        }

        return [.. questions.Concat(known).Take(most)];
    }

    private async Task<IReadOnlyList<string>> ProposeAsync(Answer answer, CancellationToken cancellationToken)
    {
        var reply = await _model.AskAsync(
            AnswerPrompts.Suggest,
            new Dictionary<string, string>
            {
                ["question"] = answer.StandaloneQuestion,
                ["answer"] = answer.Text,
                ["titles"] = string.Join('\n', index.Articles.Take(MostTitles).Select(a => a.Title)),
            },
            cancellationToken).ConfigureAwait(false);
        var asked = Keys(answer.StandaloneQuestion);
        return [.. reply.Split('\n').Select(line => Question().Match(line)).Where(m => m.Success).Select(m => m.Groups["question"].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(q => !Keys(q).IsSubsetOf(asked)).Take(MostProposals)];
    }

    private async Task<bool> IsAnsweredAsync(string question, CancellationToken cancellationToken)
    {
        var found = (await local.AskAsync(new AskRequest { Question = question }, cancellationToken).ConfigureAwait(false)).Answer;
        return found.Status == AnswerStatus.Answered && found.Citations.Any(c => c.Score >= Math.Max(LikelyAnswered, answering.Threshold));
    }

    private static HashSet<string> Keys(string text) => Terms.Extract(text).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    // A question on a line of its own, whatever stands before it: "1. ", "- ".
    [GeneratedRegex(@"^\s*(?:[-*•]|\d{1,2}[.)])?\s*[""“]?(?<question>\p{Lu}[^?""“”]{8,140}\?)[""”]?\s*$")]
    private static partial Regex Question();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Questions to ask next were found without the language model. {Problem}")]
    private partial void NotProposed(string problem);
}
