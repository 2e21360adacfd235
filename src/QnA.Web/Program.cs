using Microsoft.Extensions.Hosting;
using QnA;
using QnA.Articles;
using QnA.Chat.Prompts;
using QnA.Web;

try
{
    await using var app = QnaHost.Build(new HostArguments { Args = args });
    await QnaHost.StartAsync(app, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or ArticleFolderNotFoundException or PromptException or IOException)
{
    Console.Error.WriteLine($"qna: {exception.Message}");
    return 2;
}
