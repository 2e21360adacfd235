using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QnA.Web.Conversations;

/// <summary>Deletes, every hour, the conversations that nobody has used for as long as the settings allow.</summary>
internal sealed partial class ExpiryService(
    ConversationStore conversations, WebOptions options, TimeProvider time, ILogger<ExpiryService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                var gone = conversations.DeleteBefore(time.GetUtcNow().AddDays(-options.ConversationDays));
                if (gone > 0)
                {
                    Deleted(gone);
                }
            }
            catch (SqliteException exception)
            {
                Failed(exception.Message); // tried again in an hour
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Conversations} conversations that were too old")]
    private partial void Deleted(int conversations);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old conversations cannot be deleted: {Problem}")]
    private partial void Failed(string problem);
}
