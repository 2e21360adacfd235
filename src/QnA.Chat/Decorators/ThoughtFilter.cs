namespace QnA.Chat.Decorators;

/// <summary>
/// Takes the thoughts off a reply: some models that reason, on services that do not set them apart, begin it with
/// <c>&lt;think&gt;...&lt;/think&gt;</c>. A tag further on is text. One for each reply.
/// </summary>
internal sealed class ThoughtFilter
{
    private const string Begin = "<think>", End = "</think>";

    private State _state = State.AtStart;
    private string _held = "";

    private enum State
    {
        AtStart,
        InThought,
        AfterThought,
        InText,
    }

    /// <summary>What of the reply so far was not given before and is certainly no thought.</summary>
    public string Append(string piece)
    {
        _held += piece;
        if (_state == State.AtStart)
            LookForBegin();
        if (_state == State.InThought)
            LookForEnd();
        if (_state == State.AfterThought)
            LookForText();
        return _state == State.InText ? Give() : "";
    }

    /// <summary>What is left when nothing more comes; a thought without end is none of it.</summary>
    public string Finish() => _state == State.AtStart ? Give() : "";

    private void LookForBegin()
    {
        var start = _held.TrimStart();
        if (start.StartsWith(Begin, StringComparison.Ordinal))
            (_state, _held) = (State.InThought, start[Begin.Length..]);
        else if (!Begin.StartsWith(start, StringComparison.Ordinal))
            _state = State.InText;
    }

    private void LookForEnd()
    {
        var end = _held.IndexOf(End, StringComparison.Ordinal);
        (_state, _held) = end >= 0
            ? (State.AfterThought, _held[(end + End.Length)..])
            : (State.InThought, _held[Math.Max(0, _held.Length - End.Length)..]); // the tag may be half here
    }

    private void LookForText()
    {
        _held = _held.TrimStart();
        if (_held.Length > 0)
            _state = State.InText;
    }

    private string Give()
    {
        var text = _held;
        _held = "";
        return text;
    }
}
