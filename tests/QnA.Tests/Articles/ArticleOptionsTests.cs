using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ArticleOptionsTests
{
    [Fact]
    public void Defaults_are_valid() => Assert.Empty(Problems(new ArticleOptions()));

    [Theory]
    [InlineData("", 1, 1, nameof(ArticleOptions.Folder))]
    [InlineData("seeds", 0, 1, nameof(ArticleOptions.MaxFileBytes))]
    [InlineData("seeds", 1_000_000_001, 1, nameof(ArticleOptions.MaxFileBytes))]
    [InlineData("seeds", 1, 0, nameof(ArticleOptions.MaxLineLength))]
    public void Value_out_of_range_is_named(string folder, int bytes, int length, string member)
    {
        var options = new ArticleOptions { Folder = folder, MaxFileBytes = bytes, MaxLineLength = length };

        var problem = Assert.Single(Problems(options));

        Assert.Equal([member], problem.MemberNames);
    }

    [Fact]
    public void Metadata_is_bound_from_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["QnA:Articles:Folder"] = "notes",
            ["QnA:Articles:Metadata:sub/a.txt:Title"] = "A title",
            ["QnA:Articles:Metadata:sub/a.txt:Published"] = "2021-02-03",
            ["QnA:Articles:Metadata:sub/a.txt:Source"] = "The Paper",
        }).Build();

        var options = settings.GetSection(ArticleOptions.Section).Get<ArticleOptions>()!; // The section exists.

        Assert.Equal("notes", options.Folder);
        Assert.Equal(new ArticleMetadata { Title = "A title", Published = new DateOnly(2021, 2, 3), Source = "The Paper" }, options.Metadata["sub/a.txt"]);
    }

    private static List<ValidationResult> Problems(ArticleOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems;
    }
}
