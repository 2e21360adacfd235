namespace QnA.Evaluation.DataSets;

/// <summary>A label file, or the line to be replaced, is not what was read; nothing was written. The message says what to do.</summary>
public sealed class LabelFileChangedException(string message) : Exception(message);
