using QnA.Answering;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Briefing;

/// <summary>Writes briefs from the articles, in their own words. Thread-safe.</summary>
public sealed class BriefWriter(
    ArticleIndex index, Retriever retriever, EvidenceReader reader, WordPieceTokenizer english, AnsweringOptions options, TimeProvider time)
{
    /// <summary>How many times the windows and sentences of a question are read for a brief.</summary>
    private const int Thoroughness = 4;

    /// <summary>Writes one brief.</summary>
    /// <exception cref="InvalidQuestionException">The topic is empty or too long; the message says what to change.</exception>
    public async Task<Brief> WriteAsync(BriefRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var topic = Understand(request.Topic);
        var session = new ReadingSession(index, retriever, reader, options, time, new SearchFilter { Files = request.Files });
        var question = QuestionAnalyzer.Analyze(topic) with { Shape = QuestionShape.Topic, Expected = AnswerType.Any };
        var evidence = await session.ReadTopicAsync(
            question, Thoroughness * options.ReadingBudget, Thoroughness * options.CloseReadingBudget, cancellationToken).ConfigureAwait(false);
        if (!evidence.Any(e => e.Probability >= options.Threshold))
        {
            // On the way to a refusal, read on.
            evidence = await session.ReadTopicAsync(
                question, options.RefusalBudget, Thoroughness * options.CloseReadingBudget, cancellationToken).ConfigureAwait(false);
        }

        var draft = new BriefDraft(reader, session.Weights, cancellationToken).Of(question, evidence, options.Threshold, request.Top);
        return new Brief
        {
            Topic = request.Topic,
            UnderstoodTopic = topic,
            Status = draft.Points.Count == 0 ? AnswerStatus.Refused : AnswerStatus.Answered,
            Points = draft.Points,
            Disagreements = draft.Disagreements,
            Timeline = draft.Timeline,
            Agreements = draft.Agreements,
            StandAlone = draft.StandAlone,
            Citations = draft.Citations,
            Articles = [.. draft.Citations.Select(c => new BriefArticle(c.File, c.Title, c.Published)).Distinct().OrderBy(a => a.File, StringComparer.Ordinal)],
            Checked = session.Coverage(),
            Nearest = draft.Points.Count == 0 && session.Nearest is { } nearest ? AnswerBuilder.Nearest(nearest) : null,
            Timings = new AnswerTimings(Round(time.GetElapsedTime(started)), Round(session.RetrieveTime), Round(session.GroundTime)),
        };
    }

    private string Understand(string topic)
    {
        var text = QuestionText.Clean(topic);
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new InvalidQuestionException("The topic is empty. Name one in a few words, for example: the harbour strike");
        }

        if (text.Length > options.MaxQuestionLength)
        {
            throw new InvalidQuestionException($"A topic can have {options.MaxQuestionLength:N0} characters; this one has {text.Length:N0}. Name a shorter one.");
        }

        var subject = OverviewQuestion.Subject(text) ?? text;
        return new SpellingCorrector(Lexicon.Of(english, index)).Correct(subject);
    }

    private static double Round(TimeSpan span) => Math.Round(span.TotalMilliseconds, 1);
}
