using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QnA.Articles;
using QnA.Indexing;
using QnA.Inference;

namespace QnA.Web.Serving;

/// <summary>Opens or builds the index at start, then looks at the articles folder every few seconds and serves what changed.</summary>
internal sealed partial class IndexService(
    ArticleLibrary library, IndexKeeper keeper, LocalModels models, WebOptions options, TimeProvider time, ILogger<IndexService> log)
    : BackgroundService
{
    /// <summary>Why the last look at the folder failed, for people; null when it did not.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await models.PreloadAsync().ConfigureAwait(false);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.RefreshSeconds), time);
        ArticleIndex? served = null;
        do
        {
            try
            {
                served = await RefreshAsync(served, stoppingToken).ConfigureAwait(false);
                Problem = null;
            }
            catch (Exception exception) when (exception is IndexException or ArticleFolderNotFoundException or IOException or UnauthorizedAccessException)
            {
                // What is served stays as it is; the folder may be back at the next look.
                if (Problem != exception.Message)
                {
                    Failed(exception.Message);
                }

                Problem = exception.Message;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    /// <summary>Serves the newest state of the folder, when it is another than the one that is served.</summary>
    private async Task<ArticleIndex> RefreshAsync(ArticleIndex? served, CancellationToken cancellationToken)
    {
        if (served is not null && keeper.IsCurrent(served, cancellationToken))
        {
            return served;
        }

        var next = keeper.OpenIfCurrent(cancellationToken);
        if (next is null)
        {
            var report = await keeper.UpdateAsync(fromNothing: false, progress: null, cancellationToken).ConfigureAwait(false);
            foreach (var rejected in report.Rejected)
            {
                LeftOut(rejected.File, rejected.Reason);
            }

            if (served is not null && !report.HasChanges && served.IsCurrent())
            {
                return served;
            }

            next = keeper.Open();
        }

        library.Replace(next);
        Serving(next.Articles.Count);
        return next;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving {Articles} articles")]
    private partial void Serving(int articles);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left out {File}: {Reason}")]
    private partial void LeftOut(string file, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The articles cannot be read anew: {Problem}")]
    private partial void Failed(string problem);
}
