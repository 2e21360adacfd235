using QnA.Conversations;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Answering;

/// <summary>
/// Answers a question from the articles, in their own words. Every door asks it, by itself or below a language model, and shows what it returns.
/// Thread-safe.
/// </summary>
public sealed class QuestionAnswerer(
    ArticleIndex index, Retriever retriever, EvidenceReader reader, WordPieceTokenizer english, AnsweringOptions options, TimeProvider time)
    : IQuestionAnswerer
{
    /// <inheritdoc/>
    public async Task<AnswerResult> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        if (request.Hidden.Count > 0)
        {
            return await AskWithoutAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var started = time.GetTimestamp();
        var question = Validate(request.Question);
        var filter = new SearchFilter { Files = request.Files };
        IReadOnlyList<Turn> history = [.. request.History.Where(t => Smalltalk.Recognize(t.Question) is null)];
        var standalone = FollowUpResolver.Resolve(question, history, options.WithoutFollowUps);
        if (Smalltalk.Recognize(question) is { } kind && !(kind == SmalltalkKind.Capabilities && standalone.CarriedOver.Count > 0))
        {
            return Chat(question, kind, filter, started);
        }

        var session = new ReadingSession(index, retriever, reader, options, time, filter);
        var text = new SpellingCorrector(Lexicon.Of(english, index)).Correct(standalone.Text);
        var isEnglish = QuestionLanguage.IsEnglish(question);
        if (!isEnglish)
        {
            // The models read English only; names and words that the articles have may still be found.
            text = KnownKeywords(question);
        }

        IReadOnlyList<string> parts = isEnglish ? QuestionSplitter.Split(text) : [text.Length == 0 ? question : text];
        var isReadable = text.Length > 0;
        var builder = new AnswerBuilder();
        if (!isEnglish)
        {
            builder.AddRemark(!isReadable
                ? "Only English is supported. Please ask in English."
                : $"Only English is supported. Searched for the words that the articles have: {text}.");
        }

        var missing = new List<string>();
        var (shapes, decisions) = (new List<QuestionShape>(), new List<string>());
        var before = new List<Turn>();
        foreach (var asked in parts)
        {
            // A later part leans on an earlier one and on its answer ("who ..., and when did she ..."), just as a later turn does.
            var part = FollowUpResolver.Resolve(asked, before, options.WithoutFollowUps).Text;
            var analyzed = QuestionAnalyzer.Analyze(part, options.Has(AnsweringRules.Overviews));
            var selection = standalone.WantsMore
                ? await session.MoreAsync(analyzed, Cited(history), history[^1].Cited, request.Top, cancellationToken).ConfigureAwait(false)
                : await session.SelectAsync(analyzed, standalone.WantsOthers ? Cited(history) : [], request.Top, cancellationToken).ConfigureAwait(false);
            before.Add(new Turn { Question = part, ShortAnswers = [.. selection.ShortAnswers.Where(a => a.Count > 0).Select(a => a[0].SpanText)] });
            shapes.Add(analyzed.Shape);
            decisions.Add($"{analyzed.Shape}: {selection.Decision}");
            if (selection.Groups.Count == 0 || !isReadable)
            {
                missing.Add(part);
            }
            else
            {
                builder.Add(selection);
            }
        }

        var status = missing.Count == 0 ? AnswerStatus.Answered : missing.Count < parts.Count ? AnswerStatus.Partial : AnswerStatus.Refused;
        var coverage = session.Coverage();
        Remark(builder, status, missing, coverage, standalone.WantsMore || standalone.WantsOthers);
        var answer = new Answer
        {
            Question = request.Question,
            StandaloneQuestion = text,
            CarriedOver = standalone.CarriedOver,
            Status = status,
            ShortAnswers = builder.ShortAnswers,
            Text = builder.Text,
            Sentences = builder.Sentences,
            Citations = builder.Citations,
            Conflicts = builder.Conflicts,
            Missing = status == AnswerStatus.Partial ? missing : [],
            Checked = coverage,
            Nearest = status == AnswerStatus.Refused && session.Nearest is { } nearest ? AnswerBuilder.Nearest(nearest) : null,
            Timings = new AnswerTimings(Elapsed(started), Round(session.RetrieveTime), Round(session.GroundTime)),
        };
        var trace = new AnswerTrace
        {
            Shape = string.Join(" + ", shapes),
            Decision = string.Join("; ", decisions),
            Windows = session.Trace(),
        };
        return new AnswerResult(answer, trace, status == AnswerStatus.Refused ? [] : session.EvidenceBehind(answer.Citations));
    }

    /// <summary>Puts the question to what the index would be without the hidden sentences.</summary>
    private async Task<AnswerResult> AskWithoutAsync(AskRequest request, CancellationToken cancellationToken)
    {
        Validate(request.Question);
        var hidden = request.Hidden.GroupBy(c => c.File, c => c.Range).ToDictionary(g => g.Key, IReadOnlyList<TextRange> (g) => [.. g], StringComparer.Ordinal);
        var (rest, search) = await retriever.WithoutAsync(hidden, english.CountPieces, cancellationToken).ConfigureAwait(false);
        using (rest)
        {
            return await new QuestionAnswerer(rest, search, reader, english, options, time)
                .AskAsync(request with { Hidden = [] }, cancellationToken).ConfigureAwait(false);
        }
    }

    private string Validate(string question)
    {
        var text = QuestionText.Clean(question);
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new InvalidQuestionException("The question is empty. Type a question in words, for example: what happened?");
        }

        if (text.Length > options.MaxQuestionLength)
        {
            throw new InvalidQuestionException(
                $"A question can have {options.MaxQuestionLength:N0} characters; this one has {text.Length:N0}. Ask a shorter one.");
        }

        return text;
    }

    private AnswerResult Chat(string question, SmalltalkKind kind, SearchFilter filter, long started)
    {
        var answer = new Answer
        {
            Question = question,
            StandaloneQuestion = question,
            Status = AnswerStatus.Smalltalk,
            Text = AnswerBuilder.WithoutMarks(SmalltalkAnswers.Reply(kind, [.. index.Articles.Select(a => a.Title)])),
            Checked = new SearchCoverage(0, 0, 0),
            Timings = new AnswerTimings(Elapsed(started), 0, 0),
        };
        return new AnswerResult(answer, new AnswerTrace { Shape = nameof(QuestionShape.Smalltalk), Decision = $"small talk: {kind}" }, []);
    }

    /// <summary>The names, numbers and words of a question that the articles have, in the form in which they have them.</summary>
    private string KnownKeywords(string question) => string.Join(' ', Terms.Extract(question)
        .Select(t => index.KnowsWord(t.Text) ? t.Text : t.Kind == TermKind.Country && index.KnowsWord(t.Key) ? t.Key : null)
        .OfType<string>().Distinct());

    private static void Remark(AnswerBuilder builder, AnswerStatus status, List<string> missing, SearchCoverage coverage, bool wantsMore)
    {
        if (status == AnswerStatus.Refused)
        {
            builder.AddRemark(AnswerBuilder.RefusalRemark(coverage, wantsMore));
        }
        else if (status == AnswerStatus.Partial)
        {
            builder.AddRemark(AnswerBuilder.MissingRemark(missing));
        }
    }

    private static IReadOnlyCollection<CitedRange> Cited(IReadOnlyList<Turn> history) => [.. history.SelectMany(t => t.Cited)];

    private double Elapsed(long started) => Round(time.GetElapsedTime(started));

    private static double Round(TimeSpan span) => Math.Round(span.TotalMilliseconds, 1);
}
