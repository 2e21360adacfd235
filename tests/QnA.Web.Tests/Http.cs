using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace QnA.Web.Tests;

/// <summary>Requests and responses as tests write them.</summary>
internal static class Http
{
    extension(HttpClient client)
    {
        /// <summary>Posts a text as JSON, with more headers.</summary>
        public Task<HttpResponseMessage> PostJsonAsync(string path, string json, params (string Name, string Value)[] headers)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            return client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public Task<HttpResponseMessage> FetchAsync(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);
    }

    extension(HttpResponseMessage response)
    {
        public Task<string> TextAsync() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        public async Task<JsonElement> JsonAsync() => JsonElement.Parse(await response.TextAsync());

        /// <summary>The header's value, or null.</summary>
        public string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

        /// <summary>The detail of a problem with that status, after a look at its form.</summary>
        public async Task<string> ProblemAsync(int status)
        {
            var text = await response.TextAsync();
            Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
            Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), response.Content.Headers.ContentType);
            var problem = JsonElement.Parse(text);
            Assert.Equal(status, problem.GetProperty("status").GetInt32());
            Assert.Equal(response.Header("X-Request-Id"), problem.GetProperty("requestId").GetString());
            Assert.NotEmpty(problem.GetProperty("title").GetString()!);
            return problem.GetProperty("detail").GetString()!;
        }
    }
}
