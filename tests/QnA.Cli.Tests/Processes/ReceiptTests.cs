using System.Diagnostics;
using Xunit;

namespace QnA.Cli.Tests.Processes;

/// <summary>Receipts as their users make and check them.</summary>
public sealed class ReceiptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Key => _folder.File("key.pem");

    private string Receipt => _folder.File("receipt.json");

    public ReceiptTests() => SmallCorpus.WriteArticles(_folder.File("articles"));

    [Fact]
    public async Task Receipt_is_made_with_a_key_and_verifies_here_by_node_and_by_openssl()
    {
        var made = await RunAsync("receipts", "key");
        var asked = await AskAsync();
        var publicKey = _folder.Write("public.pem", made.Out);
        var verified = await RunAsync("verify", Receipt, "--key", publicKey, "--articles", _folder.File("articles"));
        var shown = await RunAsync("receipts", "public");

        Assert.True(made.Code == 0, made.ToString());
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", made.Out, StringComparison.Ordinal);
        Assert.True(asked.Code == 0, asked.ToString());
        Assert.True(verified.Code == 0, verified.ToString());
        Assert.Contains("with the key that was asked for", verified.Out, StringComparison.Ordinal);
        Assert.Equal(made.Out, shown.Out);

        var node = await ToolAsync("node", Path.Combine(Repository.Root, "docs", "check-receipt.mjs"), Receipt, _folder.Path);
        Assert.True(node.Code == 0, node.ToString());
        Assert.Equal(made.Out, await File.ReadAllTextAsync(_folder.File("public.pem"), TestContext.Current.CancellationToken));
        var openssl = await ToolAsync(
            "openssl", "dgst", "-sha256", "-verify", publicKey, "-signature", _folder.File("signature.der"), _folder.File("signed.txt"));
        Assert.Equal("Verified OK\n", openssl.Out);
    }

    [Fact]
    public async Task Forged_receipt_fails_here_and_by_node()
    {
        await RunAsync("receipts", "key");
        await AskAsync();
        var forged = _folder.Write("forged.json", (await File.ReadAllTextAsync(Receipt, TestContext.Current.CancellationToken)).Replace("\"top\": null", "\"top\": 1", StringComparison.Ordinal));

        var verified = await RunAsync("verify", forged, "--articles", _folder.File("articles"));
        var node = await ToolAsync("node", Path.Combine(Repository.Root, "docs", "check-receipt.mjs"), forged);

        Assert.Equal(1, verified.Code);
        Assert.Contains("not as it was signed", verified.Out, StringComparison.Ordinal);
        Assert.Equal(1, node.Code);
    }

    [Fact]
    public async Task Receipt_without_a_key_or_a_place_is_refused_before_anything_is_answered()
    {
        var keyless = await AskAsync();
        await RunAsync("receipts", "key");
        var again = await RunAsync("receipts", "key");
        var nowhere = await RunAsync("ask", "Who steered the ferry?", "--receipt", _folder.File("no/such/folder.json"), "--articles", _folder.File("articles"));

        Assert.Equal((2, 2, 2), (keyless.Code, again.Code, nowhere.Code));
        Assert.Contains("qna receipts key", keyless.Error, StringComparison.Ordinal);
        Assert.Empty(keyless.Out);
        Assert.Contains("never overwritten", again.Error, StringComparison.Ordinal);
        Assert.Contains("a folder that is there", nowhere.Error, StringComparison.Ordinal);
        Assert.Empty(nowhere.Out);
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunResult> AskAsync() => RunAsync(
        "ask", "Who steered the ferry Solveig?", "--receipt", Receipt, "--articles", _folder.File("articles"), "--index", _folder.File("index.db"));

    private Task<RunResult> RunAsync(params string[] args) => QnaProcess.RunAsync(_folder.Path, [("QnA__Receipts__KeyFile", Key)], args);

    private static async Task<RunResult> ToolAsync(string tool, params string[] args)
    {
        var start = new ProcessStartInfo(tool, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{tool} is not installed.");
        }

        using (process)
        {
            process!.StandardInput.Close(); // it started, or the test was skipped
            return await QnaProcess.FinishAsync(process);
        }
    }
}
