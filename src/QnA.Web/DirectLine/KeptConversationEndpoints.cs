using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QnA.Answering;
using QnA.Rendering;
using QnA.Web.Conversations;

namespace QnA.Web.DirectLine;

/// <summary><c>/api/conversations/{id}</c> with its Direct Line token: taking a conversation along, and forgetting it.</summary>
internal static class KeptConversationEndpoints
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapKeptConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/conversations/{id}/export", ExportAsync);
        routes.MapDelete("/api/conversations/{id}", ForgetAsync);
    }

    private static async Task<IResult> ExportAsync(string id, string? format, HttpContext context, DirectLineAccess access, ConversationStore conversations)
    {
        var (_, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        var answers = conversations.Answers(id);
        return format switch
        {
            "markdown" or null => Results.Text(ConversationMarkdown.Render([.. answers.Select(a => a.Answer)]), "text/markdown; charset=utf-8"),
            "json" => Results.Text(Json(id, answers), "application/json; charset=utf-8"),
            _ => DirectLineErrors.BadArgument("The format is markdown or json."),
        };
    }

    private static async Task<IResult> ForgetAsync(
        string id, HttpContext context, DirectLineAccess access, ConversationStore conversations, DirectLineBot bot, LiveStreams streams)
    {
        var (_, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        bot.Abandon(id);
        conversations.Delete(id);
        streams.Close(id);
        return Results.NoContent();
    }

    private static string Json(string id, IEnumerable<(string Id, Answer Answer)> answers) => new JsonObject
    {
        ["conversation"] = id,
        ["answers"] = new JsonArray([.. answers.Select(a => new JsonObject { ["id"] = a.Id, ["answer"] = JsonNode.Parse(AnswerJson.Write(a.Answer)) })]),
    }.ToJsonString(Readable);
}
