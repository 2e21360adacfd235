namespace QnA.Web.DirectLine;

/// <summary>The channel's name, in activities and in stored conversations.</summary>
internal static class DirectLineChannel
{
    public const string Id = "directline";
}
