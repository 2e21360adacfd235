using QnA.Answering;
using QnA.Briefing;
using QnA.Chat;
using QnA.Chat.Answering;
using QnA.Indexing;
using QnA.Retrieval;

namespace QnA.Web.Serving;

/// <summary>One state of the articles with everything that works on it. Closed when the last user is done with it.</summary>
internal sealed class ServedIndex
{
    private readonly Lock _gate = new();
    private int _users = 1; // the library itself, until it has a newer one

    public ServedIndex(IServiceProvider services, ArticleIndex index)
    {
        Index = index;
        Answerer = services.CreateChatAnswerer(index);
        FollowUps = services.CreateFollowUpWriter(index);
        Briefs = services.CreateBriefWriter(index);
        Search = services.CreateRetriever(index);
    }

    public ArticleIndex Index { get; }

    public IQuestionAnswerer Answerer { get; }

    /// <summary>Null where no language model words answers.</summary>
    public FollowUpWriter? FollowUps { get; }

    public BriefWriter Briefs { get; }

    public Retriever Search { get; }

    /// <summary>Counts one user more; false when it is closed already.</summary>
    public bool TryAcquire()
    {
        lock (_gate)
        {
            if (_users == 0)
            {
                return false;
            }

            _users++;
            return true;
        }
    }

    /// <summary>One user less; the last one closes the index.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0)
            {
                return;
            }
        }

        Index.Dispose();
    }
}
