namespace QnA.Web.DirectLine;

/// <summary>
/// The numbers by which Web Chat sorts (<c>channelData["webchat:sequence-id"]</c>): without them it puts a stream above earlier
/// messages. Passing activities stand between the question and whatever follows it.
/// </summary>
internal static class ActivityOrder
{
    private const int Room = 1000;

    /// <summary>Of an activity in the log.</summary>
    public static long Of(long sequence) => sequence * Room;

    /// <summary>Of an activity that is not kept.</summary>
    /// <param name="question">Sequence of the question.</param>
    /// <param name="number">Its number among those of the question, from 0.</param>
    public static long Passing(long question, int number) => Of(question) + Math.Min(number + 1, Room - 1);
}
