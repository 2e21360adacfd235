using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using Xunit;

namespace QnA.Evaluation.Tests;

/// <summary>What the README says of the answers is what the baseline says.</summary>
public sealed class ReadmeTests
{
    private static readonly Baseline Accepted = BaselineFile.Read(Repository.PathTo("eval/baseline.json"));

    [Fact]
    public void Readme_shows_the_figures_of_the_baseline()
    {
        var readme = File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");

        Assert.Contains(BaselineTable.Render(Accepted), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_was_made_from_the_sets_as_they_are()
    {
        foreach (var set in Accepted.Sets)
        {
            Assert.Equal(DataSetReader.Read(Repository.PathTo(Path.Combine("eval", set.Folder))).Hash, set.SetHash);
        }
    }

    [Fact]
    public void Baseline_was_made_from_the_composed_sentences_as_they_are()
    {
        var composed = Accepted.Sets.Single(s => s.Set == "seeds").Composed;

        Assert.Equal(AdversarialFile.HashOf(Repository.PathTo(Path.Combine("eval", AdversarialFile.Name))), composed?.SetHash);
    }

    [Fact]
    public void Baseline_has_floors_for_what_users_are_promised()
    {
        var seeds = Accepted.Sets.Single(s => s.Set == "seeds");

        Assert.Superset(
            new HashSet<string> { "nuggetRecall", "citedFilePrecision", "refusalF1", "followUpAccuracy", "conflictRecall" },
            seeds.Floors.Keys.ToHashSet());
    }
}
