using System.Diagnostics;
using System.Diagnostics.Metrics;
using QnA.Answering;
using QnA.Web.Asking;

namespace QnA.Web.Telemetry;

/// <summary>Traces and measures answers, whatever door they are given at. Question text stays out unless the settings ask for it.</summary>
internal sealed class AnswerTelemetry : IDisposable
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "QnA";

    private readonly ActivitySource _source = new(Name);
    private readonly TelemetryOptions _options;
    private readonly Counter<long> _answers;
    private readonly Histogram<double> _total, _retrieve, _ground;

    public AnswerTelemetry(TelemetryOptions options, AnswerQueue queue, IMeterFactory meters)
    {
        _options = options;
        var meter = meters.Create(Name);
        _answers = meter.CreateCounter<long>("qna.answers", "{answer}", "Questions by how they ended.");
        _total = meter.CreateHistogram<double>("qna.answer.duration", "ms", "From question to answer, waiting excluded.");
        _retrieve = meter.CreateHistogram<double>("qna.retrieve.duration", "ms", "Search, in one answer.");
        _ground = meter.CreateHistogram<double>("qna.ground.duration", "ms", "Reading passages, in one answer.");
        meter.CreateObservableGauge("qna.queue.length", () => queue.Present, "{question}", "Questions that wait or are being answered.");
    }

    /// <summary>Answers a question and says how that went.</summary>
    public async Task<Answer> ObserveAsync(AskRequest request, Func<Task<Answer>> ask)
    {
        using var span = _source.StartActivity("ask");
        if (_options.IncludeQuestions)
        {
            span?.SetTag("qna.question", request.Question);
        }

        try
        {
            var answer = await ask().ConfigureAwait(false);
            Record(answer, span);
            return answer;
        }
        catch (Exception exception)
        {
            var outcome = OutcomeOf(exception);
            _answers.Add(1, new KeyValuePair<string, object?>("status", outcome));
            span?.SetTag("qna.status", outcome).SetStatus(outcome == Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            throw;
        }
    }

    public void Dispose() => _source.Dispose();

    private const string Failed = "failed";

    private static string OutcomeOf(Exception exception) => exception switch
    {
        InvalidQuestionException => "invalid",
        BusyException => "busy",
        AnswerTimeoutException => "timeout",
        OperationCanceledException => "abandoned",
        Serving.NotReadyException => "not_ready",
        _ => Failed,
    };

    private void Record(Answer answer, Activity? span)
    {
        var status = answer.Status.ToString().ToLowerInvariant();
        _answers.Add(1, new KeyValuePair<string, object?>("status", status));
        _total.Record(answer.Timings.TotalMs);
        _retrieve.Record(answer.Timings.RetrieveMs);
        _ground.Record(answer.Timings.GroundMs);
        if (span is null)
        {
            return;
        }

        span.SetTag("qna.status", status)
            .SetTag("qna.citations", answer.Citations.Count)
            .SetTag("qna.sentences_read", answer.Checked.SentencesRead);
        if (_options.IncludeQuestions)
        {
            span.SetTag("qna.standalone_question", answer.StandaloneQuestion);
        }

        // Searching and reading take turns; the timings have the sum of each, so that is what the spans show, one behind the other.
        var start = DateTimeOffset.UtcNow - TimeSpan.FromMilliseconds(answer.Timings.TotalMs);
        start = Child("retrieve", span, start, answer.Timings.RetrieveMs);
        Child("ground", span, start, answer.Timings.GroundMs);
    }

    private DateTimeOffset Child(string name, Activity parent, DateTimeOffset start, double milliseconds)
    {
        var end = start.AddMilliseconds(milliseconds);
        using var span = _source.StartActivity(name, ActivityKind.Internal, parent.Context, startTime: start);
        span?.SetEndTime(end.UtcDateTime);
        return end;
    }
}
