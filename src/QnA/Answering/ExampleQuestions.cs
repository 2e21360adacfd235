namespace QnA.Answering;

/// <summary>Questions to begin with, made from the titles of the articles; each can be answered.</summary>
internal static class ExampleQuestions
{
    /// <summary>One question a title, every title once.</summary>
    public static IEnumerable<string> From(IEnumerable<string> titles) => titles.Distinct().Select(title => $"What do the articles say about “{title}”?");
}
