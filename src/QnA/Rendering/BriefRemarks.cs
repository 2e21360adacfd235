using System.Globalization;
using QnA.Answering;
using QnA.Briefing;

namespace QnA.Rendering;

/// <summary>The program's own sentences around a brief.</summary>
public static class BriefRemarks
{
    /// <summary>The topic as it was understood, when its words are not those that were typed; else null.</summary>
    public static string? Understood(Brief brief) =>
        brief.UnderstoodTopic.Equals(brief.Topic.Trim(), StringComparison.OrdinalIgnoreCase) ? null : $"Understood as: {brief.UnderstoodTopic}";

    /// <summary>How much it rests on; of a refusal, that the articles do not cover the topic.</summary>
    public static string Coverage(Brief brief)
    {
        var (files, searched, read) = brief.Checked;
        return brief.Status == AnswerStatus.Refused
            ? string.Create(CultureInfo.InvariantCulture, $"The articles do not cover this. {AnswerRemarks.Count(searched, "sentence")} of {AnswerRemarks.Count(files, "article")} were searched, {read:N0} of them read; none is about it.")
            : string.Create(CultureInfo.InvariantCulture, $"From {brief.Articles.Count:N0} of {AnswerRemarks.Count(files, "article")}; searched {AnswerRemarks.Count(searched, "sentence")}, read {read:N0}.");
    }
}
