namespace QnA.Web.Asking;

/// <summary>The question was not answered within the time that the settings allow.</summary>
internal sealed class AnswerTimeoutException(int seconds) : Exception($"The question could not be answered within {seconds} seconds. Ask it again later.");
