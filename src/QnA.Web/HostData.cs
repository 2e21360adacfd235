using Microsoft.Extensions.Configuration;
using QnA.Indexing;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web;

/// <summary>What a host keeps, for the commands that look after it. A host may be running meanwhile.</summary>
public sealed class HostData : IDisposable
{
    private readonly ServerDatabase _database;

    private HostData(ServerDatabase database) => _database = database;

    /// <summary>Opens the file of the host with these settings, or makes it.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or the file cannot be used.</exception>
    public static HostData Open(IConfiguration configuration) => new(ServerDatabase.Open(QnaHost.DataFile(
        SettingsReader.Read<WebOptions>(configuration, WebOptions.Section),
        SettingsReader.Read<IndexOptions>(configuration, IndexOptions.Section))));

    /// <summary>Makes an API key.</summary>
    /// <returns>The key, which nobody can show again; null when there is one of that name.</returns>
    public string? AddKey(string name) => Store.Add(name);

    /// <summary>All keys, revoked ones too, by name.</summary>
    public IReadOnlyList<ApiKey> Keys() => Store.List();

    /// <summary>Lets a key open nothing from now on; false when there is none of that name.</summary>
    public bool RevokeKey(string name) => Store.Revoke(name);

    /// <summary>Every opinion with its answer, oldest first: a JSON object each, without line breaks.</summary>
    public IReadOnlyList<string> Feedback() => new FeedbackStore(_database, TimeProvider.System).Export();

    public void Dispose() => _database.Dispose();

    private KeyStore Store => new(_database, TimeProvider.System);
}
