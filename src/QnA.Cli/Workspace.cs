using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Articles;
using QnA.Briefing;
using QnA.Chat;
using QnA.Evaluation.Answerers;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;
using QnA.Web;

namespace QnA.Cli;

/// <summary>What a command works on: the articles folder, its index, and the services over them.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Terminal _terminal;

    private Workspace(ServiceProvider services, Terminal terminal) => (_services, _terminal) = (services, terminal);

    /// <summary>Full path of the articles folder.</summary>
    public string ArticlesFolder => Get<ArticleOptions>().Folder;

    /// <summary>Full path of the index file.</summary>
    public string IndexFile => Get<IndexOptions>().File;

    /// <summary>Reads settings and options and finds the folder. Nothing is loaded or opened yet.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The options on it that every command takes.</param>
    /// <param name="terminal">Where warnings go.</param>
    /// <param name="articles">The articles folder where the command names it in a way of its own.</param>
    /// <param name="settings">Settings in place of the configured ones, without the first <c>QnA:</c>.</param>
    /// <param name="readings">A file in which to remember what the local model read; null to read everything anew.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public static Workspace Open(
        ParseResult parsed,
        GlobalOptions options,
        Terminal terminal,
        string? articles = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        string? readings = null)
    {
        var configuration = CliSettings.Load();
        configuration.AddInMemoryCollection((settings ?? new Dictionary<string, string?>()).Select(s => KeyValuePair.Create($"{KnownSettings.Root}:{s.Key}", s.Value)));
        ProgramSettings.Locate(
            configuration, articles ?? parsed.GetValue(options.Articles), parsed.GetValue(options.Index), Environment.CurrentDirectory);

        var services = new ServiceCollection();
        services.AddSingleton(terminal);
        services.AddSingleton(typeof(ILogger<>), typeof(StderrLogger<>));
        if (readings is not null)
        {
            services.AddSingleton<IGrounder>(p => ReadingsOf(p.GetRequiredService<LocalModels>(), readings));
        }

        services.AddQnA(configuration, WebSettings.Known);
        services.AddQnAChat(configuration);
        return new Workspace(services.BuildServiceProvider(), terminal);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A service that the settings may leave out.</summary>
    public T? Find<T>()
        where T : class => _services.GetService<T>();

    /// <summary>Loads the models on other threads, so that an answer need not wait for what can be done meanwhile.</summary>
    public Task PreloadModelsAsync() => Get<LocalModels>().PreloadAsync();

    /// <summary>The index, brought up to date first when the files have changed, with a word about it.</summary>
    public Task<ArticleIndex> OpenIndexAsync(CancellationToken cancellationToken) =>
        Refresh().OpenAsync(ArticlesFolder, cancellationToken);

    /// <summary>Brings the index up to date, comparing every file.</summary>
    public Task<IndexReport> UpdateIndexAsync(bool fromNothing, CancellationToken cancellationToken) =>
        Refresh().UpdateAsync(fromNothing, cancellationToken);

    /// <summary>The answerer over an open index that the settings ask for.</summary>
    public IQuestionAnswerer AnswererOver(ArticleIndex index) => _services.CreateChatAnswerer(index);

    /// <summary>The writer of briefs over an open index.</summary>
    public BriefWriter BriefWriterOver(ArticleIndex index) => _services.CreateBriefWriter(index);

    /// <summary>Search over an open index.</summary>
    public Retriever RetrieverOver(ArticleIndex index) => _services.CreateRetriever(index);

    public void Dispose() => _services.Dispose();

    private static ReadingMemory ReadingsOf(LocalModels models, string file) =>
        ReadingMemory.Open(EvidenceReader.GrounderOf(models), models.GrounderFingerprint, file);

    private IndexRefresh Refresh() => new(Get<IndexKeeper>(), _terminal, Get<TimeProvider>());
}
