namespace QnA;

/// <summary>A setting is unknown or has a value that cannot be used; the message names it and is for the user.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
