using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using QnA.Web.Security;

namespace QnA.Web.Api.Documents;

/// <summary>The OpenAPI document, <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer", Header = "header";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddApiDocument()
        {
            // A number is a number in what is read and written, so it is one in the document.
            services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true); // not in Development only
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
            return services.AddOpenApi("v1", options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().Any();
                options.AddDocumentTransformer(DescribeDocument);
                options.AddOperationTransformer(DescribeOperation);
                options.AddSchemaTransformer(DescribeSchema);
            });
        }
    }

    extension(RouteHandlerBuilder endpoint)
    {
        /// <summary>Puts the endpoint into the document.</summary>
        public RouteHandlerBuilder Describe(string id, string summary, ApiExample example) =>
            endpoint.WithName(id).WithSummary(summary).WithMetadata(example);

        /// <summary>The body is JSON of that type.</summary>
        public RouteHandlerBuilder Takes<T>()
            where T : notnull => endpoint.Accepts<T>("application/json");

        /// <summary>The response is of that type, in each of the forms.</summary>
        public RouteHandlerBuilder Gives<T>(string form, params string[] others) => endpoint.Produces<T>(StatusCodes.Status200OK, form, others);

        /// <summary>The problems that there can be.</summary>
        public RouteHandlerBuilder FailsWith(params int[] statuses)
        {
            foreach (var status in statuses)
            {
                endpoint.ProducesProblem(status);
            }

            return endpoint;
        }
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = context.ApplicationServices.GetRequiredService<WebOptions>().Title,
            Version = "1",
            Description = "Answers from a folder of articles; every sentence cites the exact characters it rests on. Problems are RFC 9457 documents.",
        };
        document.Servers = []; // wherever it was fetched from
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key, qna_..., made with: qna apikeys add NAME. Not needed where the host answers anybody.",
            },
            [Header] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = CallerReader.KeyHeader },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var example = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().Last();
        Show(operation.RequestBody?.Content, example.Request);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status[0] == '2')
            {
                Show(response.Content, example.Response);
            }

            if (response is OpenApiResponse own)
            {
                own.Headers = HeadersOf(operation, status);
            }
        }

        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Header, context.Document)] = [] },
            [],
        ];
        return Task.CompletedTask;
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiOperation operation, string status)
    {
        var headers = new Dictionary<string, IOpenApiHeader> { [RequestIds.Header] = HeaderOf("Finds the request in the log.", JsonSchemaType.String) };
        if (status is "429" or "503")
        {
            headers.Add("Retry-After", HeaderOf("Seconds after which it is worth trying again.", JsonSchemaType.Integer));
        }
        else if (status == "200" && operation.OperationId is "ask" or "chatCompletions")
        {
            headers.Add(AnswerKeeper.AnswerIdHeader, HeaderOf("Names the answer, for feedback; not there with an answer that could not be kept.", JsonSchemaType.String));
        }

        return headers;
    }

    private static OpenApiHeader HeaderOf(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string? json)
    {
        if (json is not null && content is not null && content.TryGetValue("application/json", out var media))
        {
            media.Example = JsonNode.Parse(json);
        }
    }

    private static Task DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(AskBody) && context.JsonPropertyInfo is null)
        {
            schema.Properties!["history"] = History; // it has properties
        }

        if (context.JsonTypeInfo.Type.Name.EndsWith("Body", StringComparison.Ordinal))
        {
            schema.AdditionalPropertiesAllowed = false;
        }
        else if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties!["requestId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The header X-Request-Id of the response." };
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema History => new()
    {
        Type = JsonSchemaType.Array | JsonSchemaType.Null,
        Description = "Earlier turns, oldest first. An answer is a text, or the whole object that was returned.",
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "question", "answer" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["question"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["answer"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Object },
            },
        },
    };
}
