using System.Security.Cryptography;
using QnA.Receipts;
using QnA.Receipts.Signing;
using Xunit;

namespace QnA.Tests.Receipts.Signing;

public sealed class ReceiptKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-key-");

    private string KeyFile => Path.Combine(_folder.FullName, "deep", "key.pem");

    [Fact]
    public void Key_is_read_back_and_its_file_is_for_its_owner_alone()
    {
        using var made = ReceiptKey.Create(KeyFile);
        using var read = ReceiptKey.Open(KeyFile);

        Assert.Equal(made.Public, read.Public);
        Assert.Equal(made.Public, SignerKey.FromPem(made.Public.ToPem()));
        Assert.DoesNotContain("PRIVATE", made.Public.ToPem(), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Fact]
    public void Key_is_never_overwritten()
    {
        ReceiptKey.Create(KeyFile).Dispose();
        var before = File.ReadAllText(KeyFile);

        var exception = Assert.Throws<SettingsException>(() => ReceiptKey.Create(KeyFile));

        Assert.Contains("never overwritten", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(KeyFile));
    }

    [Fact]
    public void Missing_key_says_how_to_make_one()
    {
        var exception = Assert.Throws<SettingsException>(() => new ReceiptKeys(new ReceiptOptions { KeyFile = KeyFile }).Open());

        Assert.Contains("qna receipts key", exception.Message, StringComparison.Ordinal);
        Assert.Null(new ReceiptKeys(new ReceiptOptions { KeyFile = KeyFile }).FindPublic());
    }

    [Fact]
    public void File_that_is_no_private_key_on_the_curve_is_refused_without_repeating_it()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var good = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (string Pem, string Reason)[] cases =
        [
            ("secret words", "no PEM of an elliptic curve key"),
            (rsa.ExportPkcs8PrivateKeyPem(), "no PEM of an elliptic curve key"),
            (other.ExportPkcs8PrivateKeyPem(), "another curve"),
            (good.ExportSubjectPublicKeyInfoPem(), "it is a public key"),
            (good.ExportEncryptedPkcs8PrivateKeyPem("password", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)), "without a password"),
        ];
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        foreach (var (pem, reason) in cases)
        {
            File.WriteAllText(KeyFile, pem);

            var exception = Assert.Throws<SettingsException>(() => ReceiptKey.Open(KeyFile));

            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(pem[..12], exception.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>RFC 7638, section 3, has the form; the value was computed with node's crypto.</summary>
    [Fact]
    public void Id_is_the_thumbprint_of_the_key()
    {
        var key = new SignerKey("EC", "P-256", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");

        Assert.Equal("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", key.Id);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
