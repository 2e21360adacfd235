using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace QnA.Web.Tests.Api;

[Collection(nameof(SeedsHost))]
public sealed class DocumentTests(SeedsHost seeds)
{
    [Fact]
    public async Task Document_is_openapi_3_1_with_every_endpoint_its_problems_and_an_example()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "GET /api/articles", "GET /api/articles/{file}", "POST /api/ask", "POST /api/brief", "POST /api/conversations", "POST /api/feedback", "POST /api/search",
                "POST /api/verify", "GET /v1/models", "GET /v1/models/{model}", "POST /v1/chat/completions",
            ],
            Operations(document).Select(o => o.Name).OrderBy(PathOf, StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal));
        foreach (var (name, operation) in Operations(document))
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.GetProperty("operationId").GetString()!);
            Assert.NotEmpty(operation.GetProperty("security").EnumerateArray());
            var responses = operation.GetProperty("responses");
            Assert.True(responses.TryGetProperty("401", out var refused) && refused.GetProperty("content").TryGetProperty(ErrorFormOf(name), out _), name);
            Assert.True(responses.TryGetProperty("429", out var limited) && limited.GetProperty("headers").TryGetProperty("Retry-After", out _), name);
            if (operation.TryGetProperty("requestBody", out var body))
            {
                Assert.True(body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _), name);
                Assert.True(responses.TryGetProperty("413", out _) && responses.TryGetProperty("415", out _) && responses.TryGetProperty("400", out _), name);
            }
        }

        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Every_endpoint_of_the_interface_is_in_the_document()
    {
        var described = Operations(await DocumentAsync()).Select(o => o.Name).ToHashSet();
        var mapped = seeds.Host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>()?.Tags.Any(t => t is "Articles" or "OpenAI") == true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace("**", "", StringComparison.Ordinal)}"));

        Assert.All(mapped, m => Assert.Contains(m, described));
    }

    [Fact]
    public async Task Real_responses_have_what_the_document_requires_and_nothing_that_it_does_not_know()
    {
        var document = await DocumentAsync();
        var answer = await (await seeds.Host.Client.PostJsonAsync("/api/ask", """{"question": "what weapons did Iran want?"}""")).TextAsync();
        (string Operation, string Json)[] responses =
        [
            ("POST /api/ask", answer),
            ("POST /api/ask", await (await seeds.Host.Client.PostJsonAsync("/api/ask", """{"question": "Who won the chess olympiad of 1992?"}""")).TextAsync()),
            ("POST /api/search", await (await seeds.Host.Client.PostJsonAsync("/api/search", """{"query": "jets"}""")).TextAsync()),
            ("POST /api/brief", await (await seeds.Host.Client.PostJsonAsync("/api/brief", """{"topic": "Russia and Iran"}""")).TextAsync()),
            ("POST /api/verify", await (await seeds.Host.Client.PostJsonAsync("/api/verify", answer)).TextAsync()),
            ("POST /v1/chat/completions", await (await seeds.Host.Client.PostJsonAsync("/v1/chat/completions", """{"model": "qna", "messages": [{"role": "user", "content": "what weapons did Iran want?"}]}""")).TextAsync()),
            ("GET /v1/models", await (await seeds.Host.Client.FetchAsync("/v1/models")).TextAsync()),
            ("GET /v1/models/{model}", await (await seeds.Host.Client.FetchAsync("/v1/models/qna")).TextAsync()),
            ("GET /api/articles", await (await seeds.Host.Client.FetchAsync("/api/articles")).TextAsync()),
            ("GET /api/articles/{file}", await (await seeds.Host.Client.FetchAsync($"/api/articles/{seeds.Files[0]}")).TextAsync()),
        ];

        foreach (var (name, json) in responses)
        {
            var schema = Operations(document).Single(o => o.Name == name).Operation
                .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            Assert.Empty(SchemaCheck.Faults(JsonElement.Parse(json), schema, document, name));
        }
    }

    [Fact]
    public async Task Examples_are_what_their_schemas_say()
    {
        var document = await DocumentAsync();
        foreach (var (name, operation) in Operations(document))
        {
            var contents = operation.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] == '2').Select(r => r.Value).ToList();
            if (operation.TryGetProperty("requestBody", out var body))
            {
                contents.Add(body);
            }

            foreach (var content in contents.Where(c => c.TryGetProperty("content", out _)).Select(c => c.GetProperty("content").GetProperty("application/json")))
            {
                Assert.Empty(SchemaCheck.Faults(content.GetProperty("example"), content.GetProperty("schema"), document, name));
            }
        }
    }

    private static string ErrorFormOf(string operation) => operation.Contains(" /v1/", StringComparison.Ordinal) ? "application/json" : "application/problem+json";

    private static string PathOf(string operation) => operation.Split('/')[1]; // REST, then OpenAI's shape

    private async Task<JsonElement> DocumentAsync() => await (await seeds.Host.Client.FetchAsync("/openapi/v1.json")).JsonAsync();

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(operation => ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value)));
}
