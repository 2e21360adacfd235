using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using QnA.Answering;
using QnA.Indexing;
using QnA.Web.Security;
using QnA.Web.Serving;

namespace QnA.Web.Pages;

/// <summary>The web page: the conversation at <c>/</c>, one article at <c>/articles/{file}</c>, what they are made of under <c>/assets</c>.</summary>
internal static class PageEndpoints
{
    private const string Assets = "/assets";
    private const int MostExamples = 4;

    public static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddResponseCompression(compression => compression.EnableForHttps = true)
        .AddSingleton(p => new PageTemplate(p.GetRequiredService<IWebHostEnvironment>().WebRootPath, p.GetRequiredService<WebOptions>().Title));

    public static void MapPage(this WebApplication app)
    {
        UseAssets(app);
        app.MapGet("/", (HttpContext context, PageTemplate page) => page.Respond(context, StatusCodes.Status200OK));
        app.MapGet("/articles/{**file}", (HttpContext context, PageTemplate page, ArticleLibrary library, string? file) =>
            page.Respond(context, IsArticle(library, file) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound));
        app.MapGet("/api/page", Settings).RequireReader();
    }

    // The build names the files by their contents, so that none ever changes under its name.
    private static void UseAssets(WebApplication app)
    {
        var folder = Path.Combine(app.Environment.WebRootPath, "assets");
        if (!Directory.Exists(folder))
        {
            return;
        }

        // The large script is a quarter of its size on the way. Nothing secret is in it, so compressing it gives nothing away.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Assets), assets => assets.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = Assets,
            OnPrepareResponse = context =>
            {
                var headers = context.Context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.CacheControl = HasHash(context.File.Name) ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }

    // name-HASH.ext, as esbuild writes it.
    private static bool HasHash(string name) =>
        Path.GetFileNameWithoutExtension(name).Split('-') is [_, .., { Length: 8 } hash] && hash.All(char.IsAsciiLetterOrDigit);

    // The index is asked, never the file system. While there is none, the page itself says so.
    private static bool IsArticle(ArticleLibrary library, string? file)
    {
        if (!library.IsReady)
        {
            return true;
        }

        using var lease = library.Open();
        return lease.Index.Articles.Any(a => a.Id == file);
    }

    private static IResult Settings(ArticleLibrary library, WebOptions web, AnsweringOptions answering)
    {
        using var lease = library.Open();
        var articles = lease.Index.Articles;
        return Results.Json(
            new PageSettings
            {
                Title = web.Title,
                Articles = articles.Count,
                Sentences = lease.Index.CitableSentenceCount(SearchFilter.Citable),
                Examples = [.. (web.Examples.Length > 0 ? web.Examples : ExampleQuestions.From(lease.Index)).Take(MostExamples)],
                ExcerptsOnly = web.ExcerptsOnly,
                MaxQuestionLength = answering.MaxQuestionLength,
                Model = null, // answers are the articles' own words so far
            },
            PageJson.Default.PageSettings);
    }
}
