using QnA.Evaluation.Checks;
using Xunit;

namespace QnA.Evaluation.Tests.Checks;

public sealed class StableSampleTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 50).Select(i => $"q{i:000}")];

    [Fact]
    public void Sample_does_not_depend_on_the_order_of_the_items()
    {
        var forwards = StableSample.Order(Ids, i => i, 7);
        var backwards = StableSample.Order(Ids.Reverse(), i => i, 7);

        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void Sample_changes_in_one_place_at_most_when_an_item_is_added()
    {
        var before = StableSample.Order(Ids, i => i, 7).Take(10);
        var after = StableSample.Order([.. Ids, "new"], i => i, 7).Take(10).ToList();

        Assert.True(before.Except(after).Count() <= 1);
    }

    [Fact]
    public void Sample_depends_on_the_seed() =>
        Assert.NotEqual(StableSample.Order(Ids, i => i, 7).Take(10), StableSample.Order(Ids, i => i, 8).Take(10));
}
