using Microsoft.Data.Sqlite;
using QnA.Conversations;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Tests.Scoring;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Runs;

public sealed class AnswerCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qna-cache-").FullName;
    private readonly Counting _answerer = new();

    private string CacheFile => Path.Combine(_folder, "answers.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Cache_asks_once_for_the_same_and_again_for_anything_else()
    {
        var inquiry = new Inquiry { Question = "why?" };
        using var cache = AnswerCache.Open(CacheFile);
        await AskAsync(cache, inquiry);
        await AskAsync(cache, inquiry);
        Assert.Equal(1, _answerer.Asked);

        Inquiry[] others =
        [
            inquiry with { Question = "why" },
            inquiry with { Within = [] },
            inquiry with { Within = ["a.txt"] },
            inquiry with { Earlier = [Records.Refused] },
            inquiry with { Earlier = [Records.Refused, Records.Refused] },
            inquiry with { Hidden = [new CitedRange("a.txt", new TextRange(0, 1))] },
            inquiry with { Hidden = [new CitedRange("a.txt", new TextRange(0, 2))] },
        ];
        foreach (var other in others)
        {
            await AskAsync(cache, other);
        }

        Assert.Equal(1 + others.Length, _answerer.Asked);
        _answerer.Identity = new Dictionary<string, string> { ["code"] = "2" };
        await AskAsync(cache, inquiry);
        Assert.Equal(2 + others.Length, _answerer.Asked);
    }

    [Fact]
    public async Task Cache_does_not_mind_how_long_earlier_answers_took()
    {
        using var cache = AnswerCache.Open(CacheFile);

        await AskAsync(cache, new Inquiry { Question = "and?", Earlier = [Records.Refused] });
        await AskAsync(cache, new Inquiry { Question = "and?", Earlier = [Records.Refused with { Timings = new(9, 9, 9) }] });

        Assert.Equal(1, _answerer.Asked);
    }

    [Fact]
    public async Task Cache_always_asks_who_has_no_identity()
    {
        _answerer.Identity = null;
        using var cache = AnswerCache.Open(CacheFile);

        await AskAsync(cache, new Inquiry { Question = "why?" });
        await AskAsync(cache, new Inquiry { Question = "why?" });

        Assert.Equal(2, _answerer.Asked);
    }

    [Fact]
    public async Task Cache_asks_again_when_a_row_cannot_be_read()
    {
        using (var cache = AnswerCache.Open(CacheFile))
        {
            await AskAsync(cache, new Inquiry { Question = "why?" });
        }

        using (var connection = new SqliteConnection($"Data Source={CacheFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE replies SET reply = '{'";
            command.ExecuteNonQuery();
        }

        using var again = AnswerCache.Open(CacheFile);
        var reply = await AskAsync(again, new Inquiry { Question = "why?" });

        Assert.Equal(2, _answerer.Asked);
        Assert.Equal(Records.Refused.Text, reply.Answer.Text);
    }

    [Fact]
    public void Cache_says_what_to_do_when_its_file_is_something_else()
    {
        File.WriteAllText(CacheFile, new string('x', 5000));

        var exception = Assert.Throws<RunException>(() => AnswerCache.Open(CacheFile));

        Assert.Contains("--no-cache", exception.Message, StringComparison.Ordinal);
    }

    private Task<Reply> AskAsync(AnswerCache cache, Inquiry inquiry) => cache.AskAsync(_answerer, inquiry, TestContext.Current.CancellationToken);

    private sealed class Counting : IAnswerer
    {
        public int Asked { get; private set; }

        public string Name => "test";

        public IReadOnlyDictionary<string, string>? Identity { get; set; } = new Dictionary<string, string> { ["code"] = "1" };

        public bool CanHide => true;

        public Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(new Reply(Records.Refused, []));
        }
    }
}
