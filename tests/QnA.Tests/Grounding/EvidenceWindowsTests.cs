using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class EvidenceWindowsTests
{
    [Fact]
    public void Short_evidence_is_one_window_with_single_spaces()
    {
        Assert.Equal(["The ferry left. It was late."], EvidenceWindows.Cut("  The ferry\tleft.\n\nIt was  late. "));
        Assert.Empty(EvidenceWindows.Cut(" \n "));
    }

    [Fact]
    public void Windows_begin_and_end_with_sentences_and_overlap()
    {
        var (a, b, c) = (Sentence("Alpha", 40), Sentence("Beta", 30), Sentence("Gamma", 40));

        var windows = EvidenceWindows.Cut($"{a} {b}\n{c}");

        Assert.Equal([$"{a} {b}", $"{b} {c}"], windows);
    }

    [Fact]
    public void Window_inside_the_one_before_is_left_out()
    {
        var (a, b, c) = (Sentence("Alpha", 10), Sentence("Beta", 20), Sentence("Gamma", 70));

        Assert.Equal([$"{a} {b}", c], EvidenceWindows.Cut($"{a} {b} {c}"));
    }

    [Fact]
    public void Sentence_longer_than_a_window_is_cut_between_words()
    {
        var windows = EvidenceWindows.Cut(Sentence("Alpha", 160));

        Assert.Equal([75, 75, 10], windows.Select(w => w.Split(' ').Length));
    }

    [Fact]
    public void Nearest_windows_share_the_rarest_terms_and_keep_their_order()
    {
        string[] windows = ["The ship sails.", "The ship has a boiler.", "A garden.", "The ship carries coal.", "The ship and its crew."];

        Assert.Equal(["The ship has a boiler.", "The ship carries coal."], EvidenceWindows.Nearest(windows, "The ship burns coal in a boiler.", 2));
        Assert.Equal(["The ship sails."], EvidenceWindows.Nearest(windows, "The ship.", 1));
        Assert.Equal(windows, EvidenceWindows.Nearest(windows, "Nothing.", 5));
    }

    private static string Sentence(string first, int words) => first + string.Concat(Enumerable.Repeat(" word", words - 1)) + ".";
}
