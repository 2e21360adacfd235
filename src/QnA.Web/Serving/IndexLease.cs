using QnA.Answering;
using QnA.Briefing;
using QnA.Chat.Answering;
using QnA.Indexing;
using QnA.Retrieval;

namespace QnA.Web.Serving;

/// <summary>The use of one state of the articles; it stays open, whatever replaces it meanwhile, until this is disposed.</summary>
internal readonly struct IndexLease(ServedIndex served) : IDisposable
{
    public ArticleIndex Index => served.Index;

    public IQuestionAnswerer Answerer => served.Answerer;

    public FollowUpWriter? FollowUps => served.FollowUps;

    public BriefWriter Briefs => served.Briefs;

    public Retriever Search => served.Search;

    public void Dispose() => served.Release();
}
