using System.Text.RegularExpressions;
using Xunit;

namespace QnA.Evaluation.Tests;

/// <summary>The folders of <c>src/QnA.Evaluation</c> may each use those before it, never those after.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] Order =
        ["Statistics", "DataSets", "Metrics", "Adversarial", "Judges", "Answerers", "Runs", "Scoring", "Checks", "Gating", "Reports"];

    [Fact]
    public void Folders_use_only_what_comes_before_them()
    {
        var wrong = Order.SelectMany((folder, place) => Directory
            .EnumerateFiles(Repository.PathTo(Path.Combine("src", "QnA.Evaluation", folder)), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Using.Matches(File.ReadAllText(file))
                .Select(m => m.Groups["folder"].Value)
                .Where(used => Array.IndexOf(Order, used) > place)
                .Select(used => $"{folder}/{Path.GetFileName(file)} uses {used}")));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_are_all_in_the_order()
    {
        var folders = Directory.GetDirectories(Repository.PathTo(Path.Combine("src", "QnA.Evaluation"))).Select(Path.GetFileName)
            .Where(f => f is not ("bin" or "obj"));

        Assert.Equal(Order.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\bQnA\.Evaluation\.(?<folder>[A-Z]\w+)(?=[.;])")]
    private static partial Regex Using { get; }
}
