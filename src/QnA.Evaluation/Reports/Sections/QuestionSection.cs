namespace QnA.Evaluation.Reports.Sections;

/// <summary>The frame of the list of items and of the article beside it; the page's script fills both from its data.</summary>
internal static class QuestionSection
{
    public static Markup Write(int shown, int hidden, bool areQuestions)
    {
        var note = hidden == 0 ? Markup.None : Markup.Of($"""<p class="notice">{FigureText.Count(hidden, "held-out item")}: counted in every figure, not shown.</p>""");
        return shown + hidden == 0 ? Markup.None : Markup.Of($"""
            <section aria-labelledby="h-items"><h2 id="h-items" tabindex="-1">{(areQuestions ? "Every question" : "Every item")}</h2>
            {note}
            {(shown == 0 ? Markup.None : List)}
            </section>
            """);
    }

    private static readonly Markup List = new("""
        <form class="filters" id="filters" role="search" aria-label="Filter the list" hidden>
        <label>Kind <select name="kind"></select></label>
        <label>Outcome <select name="outcome"></select></label>
        <label>Part <select name="split"></select></label>
        <label class="filters__find">Search <input type="search" name="find" autocomplete="off" spellcheck="false" placeholder="in questions, answers, labels"></label>
        </form>
        <div class="listhead" hidden><p id="count" role="status"></p><button type="button" class="linkbtn" id="clear" hidden>Show all</button><button type="button" class="linkbtn" id="expand">Open all shown</button></div>
        <ol class="items" id="items"></ol>
        <p class="morerow"><button type="button" class="tool tool--border" id="more" hidden>Show more</button></p>
        <noscript><p class="notice">The list and its citations need JavaScript; the figures and plots above do not.</p></noscript>
        """);

    /// <summary>Where an article opens: beside the list, or over it on a small screen.</summary>
    public static readonly Markup Panel = new("""
        <aside class="source" id="source" aria-labelledby="source-title" hidden>
        <div class="source__head">
        <div class="source__bar"><button type="button" class="tool tool--icon" id="previous" aria-label="Previous"><svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5"/></svg></button><p class="source__count" id="place" role="status"></p><button type="button" class="tool tool--icon" id="next" aria-label="Next"><svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3 5 5-5 5"/></svg></button><button type="button" class="tool tool--icon tool--close" id="close" aria-label="Close the article"><svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13"/></svg></button></div>
        <h2 class="source__title" id="source-title" tabindex="-1" dir="auto"></h2>
        <dl class="facts" id="source-facts"></dl>
        <p class="legend"><span><mark>quoted</mark></span><span><span class="also">quoted elsewhere in this answer</span></span><span><span class="evidence">labelled evidence</span></span></p>
        </div>
        <div class="source__body" id="source-body" tabindex="0" role="region" aria-label="Text of the article"></div>
        </aside>
        """);
}
