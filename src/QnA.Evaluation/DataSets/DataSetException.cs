namespace QnA.Evaluation.DataSets;

/// <summary>A data set cannot be read; the message says which file and line, and what to do.</summary>
public sealed class DataSetException(string message, Exception? inner = null) : Exception(message, inner);
