using System.Globalization;
using QnA.Answering;

namespace QnA.Web;

/// <summary>Addresses of article pages: <c>/articles/{file}#start-end</c>.</summary>
internal static class ArticleLink
{
    /// <summary>The page of a cited article with the quote marked.</summary>
    /// <param name="address">Scheme, host and path of this host, as the reader reaches it.</param>
    /// <param name="citation">What is cited.</param>
    public static Uri To(Uri address, Citation citation)
    {
        var file = string.Join('/', citation.File.Split('/').Select(Uri.EscapeDataString));
        var place = string.Create(CultureInfo.InvariantCulture, $"#{citation.Start}-{citation.End}");
        return new Uri($"{address.AbsoluteUri.TrimEnd('/')}/articles/{file}{place}");
    }
}
