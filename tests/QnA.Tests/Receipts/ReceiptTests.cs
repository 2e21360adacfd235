using System.Text.Json;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Articles;
using QnA.Receipts;
using QnA.Receipts.Signing;
using Xunit;

namespace QnA.Tests.Receipts;

/// <summary>Receipts over a folder with two small files, written and checked.</summary>
public sealed class ReceiptTests : IDisposable
{
    private const string Other = "other.txt";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-receipt-");
    private readonly ReceiptKey _key;

    public ReceiptTests()
    {
        WriteArticle(Answers.File, Answers.Text);
        WriteArticle(Other, "The harbour was quiet.");
        _key = ReceiptKey.Create(KeyFile);
    }

    private string KeyFile => Path.Combine(_folder.FullName, "key.pem");

    private string ArticleFolder => Path.Combine(_folder.FullName, "articles");

    [Fact]
    public void Receipt_just_written_is_ok_with_the_own_key()
    {
        var verification = Verify(Receipt());

        Assert.Equal(VerificationState.Ok, verification.State);
        Assert.Equal(SignerKind.Own, verification.Signature!.Signer);
        Assert.Equal(_key.Public.Id, verification.Signature.KeyId);
        Assert.Empty(verification.Changes);
    }

    [Fact]
    public void Receipt_may_be_written_in_another_order_and_without_white_space()
    {
        var members = JsonNode.Parse(Receipt())!.AsObject().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()));

        Assert.Equal(VerificationState.Ok, Verify(new JsonObject(members).ToJsonString()).State);
    }

    [Fact]
    public void Change_of_any_member_is_found()
    {
        var receipt = JsonNode.Parse(Receipt())!;
        var changed = 0;
        foreach (var path in PathsIn(receipt, []).ToList())
        {
            foreach (var tampered in Tampered(receipt, path))
            {
                changed++;
                var where = string.Join('.', path);
                try
                {
                    Assert.True(Verify(tampered.ToJsonString()) is { State: VerificationState.Broken }, where);
                }
                catch (JsonException)
                {
                    // Without that member it is no receipt at all, and said to be none.
                }
            }
        }

        Assert.True(changed > 200, $"{changed}");
    }

    [Fact]
    public void Every_bit_of_the_signature_counts()
    {
        var receipt = JsonNode.Parse(Receipt())!;
        var signature = receipt["signature"]!.GetValue<string>();
        for (var i = 0; i < signature.Length; i++)
        {
            receipt["signature"] = signature.Remove(i, 1).Insert(i, signature[i] == 'A' ? "B" : "A");
            Assert.Equal(VerificationState.Broken, Verify(receipt.ToJsonString()).State);
        }
    }

    [Fact]
    public void Receipt_signed_again_by_somebody_else_names_an_unknown_signer_and_fails_when_a_signer_is_demanded()
    {
        using var stranger = ReceiptKey.Create(KeyFile + ".stranger");
        var forged = Write(Content(stranger.Public), stranger);

        var anybody = Verify(forged);
        var demanded = Verify(forged, _key.Public);

        Assert.Equal(SignerKind.Unknown, anybody.Signature!.Signer);
        Assert.True(anybody.Signature.IsValid);
        Assert.Contains("signer is unknown", anybody.Signature.Reason, StringComparison.Ordinal);
        Assert.Equal(VerificationState.Broken, demanded.State);
        Assert.Contains("another key", demanded.Signature!.Reason, StringComparison.Ordinal);
        Assert.Equal(SignerKind.Expected, Verify(Receipt(), _key.Public).Signature!.Signer);
    }

    [Fact]
    public void Receipt_that_lies_about_its_own_key_or_kind_is_broken_though_signed()
    {
        var content = Content(_key.Public);

        var misnamed = Verify(Write(content with { Signer = content.Signer with { KeyId = "somebody" } }, _key));
        var ofLater = Verify(Write(content with { Type = "qna-receipt/2" }, _key));

        Assert.Equal(VerificationState.Broken, misnamed.State);
        Assert.Equal(VerificationState.Broken, ofLater.State);
        Assert.Contains("qna-receipt/1", ofLater.Signature!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Receipt_is_stale_when_a_searched_article_changed_went_or_came()
    {
        var receipt = Receipt();
        WriteArticle(Other, "The harbour was loud.");
        var changed = Verify(receipt);
        WriteArticle("third.txt", "A third one.");
        File.Delete(Path.Combine(ArticleFolder, Other));
        var moved = Verify(receipt);

        Assert.Equal(VerificationState.Stale, changed.State);
        Assert.Equal([new ArticleChange(Other, ArticleChangeKind.Changed)], changed.Changes);
        Assert.Equal([new ArticleChange(Other, ArticleChangeKind.Gone), new ArticleChange("third.txt", ArticleChangeKind.New)], moved.Changes);
    }

    [Fact]
    public void New_article_means_nothing_to_a_question_for_certain_files()
    {
        var content = Content(_key.Public);
        var receipt = Write(content with { Request = new ReceiptRequest([Answers.File], null, 0), Articles = [content.Articles[0]] }, _key);
        WriteArticle("third.txt", "A third one.");

        Assert.Equal(VerificationState.Ok, Verify(receipt).State);
    }

    [Fact]
    public void Signed_answer_whose_quote_is_not_in_the_file_is_broken()
    {
        var content = Content(_key.Public);
        var answer = content.Answer;
        var wrong = answer with { ShortAnswers = [], Sentences = [], Citations = [answer.Citations[0] with { Quote = "It carried 41 cars." }] };

        var verification = Verify(Write(content with { Answer = wrong }, _key));

        Assert.True(verification.Signature!.IsValid);
        Assert.Equal(VerificationState.Broken, verification.State);
    }

    [Fact]
    public void Answer_alone_has_no_signature_and_fails_when_a_signer_is_demanded()
    {
        var answer = AnswerJson.Write(Content(_key.Public).Answer);

        Assert.Null(Verify(answer).Signature);
        Assert.Equal(VerificationState.Broken, Verify(answer, _key.Public).State);
    }

    [Theory]
    [InlineData("""{ "answer": {} }""", "lacks")]
    [InlineData("{}", "lacks")]
    [InlineData("[]", "not what belongs there")]
    [InlineData("null", "null")]
    public void Other_documents_are_refused_with_what_is_wrong(string document, string expected)
    {
        var exception = Assert.Throws<JsonException>(() => Verify(document));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_in_a_list_is_refused()
    {
        var receipt = JsonNode.Parse(Receipt())!;
        receipt["articles"] = new JsonArray(null, null);

        Assert.Contains("holds null", Assert.Throws<JsonException>(() => Verify(receipt.ToJsonString())).Message, StringComparison.Ordinal);
        Assert.Contains("holds null", Assert.Throws<JsonException>(() => AnswerJson.Read(
            AnswerJson.Write(Answers.Answered()).Replace("\"carriedOver\": []", "\"carriedOver\": [null]", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Receipt() => Write(Content(_key.Public), _key);

    private static string Write(ReceiptContent content, ReceiptKey key) => ReceiptJson.Write(content, key);

    private ReceiptContent Content(SignerKey signer)
    {
        var files = new CurrentFiles(new ArticleOptions { Folder = ArticleFolder }, CancellationToken.None);
        var articles = new[] { Answers.File, Other }.Select(f => new ReceiptArticle(f, files.Find(f)!.Hash)).ToList();
        return new ReceiptContent
        {
            Type = ReceiptContent.CurrentType,
            Created = new DateTime(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc),
            Program = "qna 1.0.0",
            Request = new ReceiptRequest(null, 5, 1),
            Answer = Answers.Answered() with { CarriedOver = ["ferry"], Citations = [Answers.Citation() with { FileHash = articles[0].Sha256 }] },
            Articles = articles,
            Models = new ReceiptModels("aa", "local/one#bb", "chunks=100", "some model"),
            Prompts = [new ReceiptPrompt("answer", "cc")],
            Settings = new Dictionary<string, string> { ["QnA:Answering:Threshold"] = "0.1" },
            Signer = new ReceiptSigner(signer.Id, signer),
        };
    }

    private Verification Verify(string document, SignerKey? expected = null) =>
        new SavedAnswerVerifier(new ArticleOptions { Folder = ArticleFolder }, new ReceiptKeys(new ReceiptOptions { KeyFile = KeyFile }))
            .Verify(JsonElement.Parse(document), expected, TestContext.Current.CancellationToken);

    private void WriteArticle(string name, string text)
    {
        var file = Path.Combine(ArticleFolder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static IEnumerable<object[]> PathsIn(JsonNode? node, object[] path)
    {
        IEnumerable<(object Step, JsonNode? Value)> parts = node switch
        {
            JsonObject members => members.Select(m => ((object)m.Key, m.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        return parts.SelectMany(p => PathsIn(p.Value, [.. path, p.Step]).Prepend([.. path, p.Step]));
    }

    /// <summary>The document with the value at the path changed, gone, and with company.</summary>
    private static IEnumerable<JsonNode> Tampered(JsonNode receipt, object[] path)
    {
        yield return With((parent, step) => Set(parent, step, Changed(At(parent, step))));
        yield return With((parent, step) => Set(parent, step, At(parent, step) is null ? 0 : null));
        yield return With(Remove);
        yield return With((parent, _) => Add(parent));

        JsonNode With(Action<JsonNode, object> change)
        {
            var copy = receipt.DeepClone();
            change(path[..^1].Aggregate(copy, (node, step) => At(node, step)!), path[^1]);
            return copy;
        }
    }

    private static JsonNode? At(JsonNode node, object step) => step is string name ? node[name] : node[(int)step];

    private static void Set(JsonNode node, object step, JsonNode? value)
    {
        if (step is string name)
        {
            node[name] = value;
        }
        else
        {
            node[(int)step] = value;
        }
    }

    private static void Remove(JsonNode node, object step)
    {
        if (step is string name)
        {
            node.AsObject().Remove(name);
        }
        else
        {
            node.AsArray().RemoveAt((int)step);
        }
    }

    private static void Add(JsonNode node)
    {
        if (node is JsonObject members)
        {
            members["more"] = 1;
        }
        else
        {
            node.AsArray().Add("more");
        }
    }

    private static JsonNode? Changed(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>() + " ",
        JsonValueKind.Number => value.GetValue<double>() + 1,
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Object => new JsonObject(),
        JsonValueKind.Array => new JsonArray(value.DeepClone()),
        _ => "x",
    };
}
