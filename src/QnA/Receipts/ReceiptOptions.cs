namespace QnA.Receipts;

/// <summary>Settings of receipts, section <c>QnA:Receipts</c>.</summary>
public sealed class ReceiptOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "QnA:Receipts";

    /// <summary>The file of the private key that signs; empty for the one in the user's local data folder.</summary>
    public string KeyFile { get; set; } = "";
}
