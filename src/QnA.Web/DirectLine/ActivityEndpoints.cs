using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using QnA.Web.Protocol;

namespace QnA.Web.DirectLine;

/// <summary><c>/v3/directline/conversations/{id}/activities</c>: sending and polling.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/conversations/{id}/activities", PollAsync);
        routes.MapPost("/conversations/{id}/activities", PostAsync);
        routes.MapPost("/conversations/{id}/upload", UploadAsync).DisableAntiforgery();
    }

    /// <summary>
    /// What is new. A client stops polling for good, silently, at anything but 200, 403 and 404; so trouble of ours looks like no news.
    /// </summary>
    private static async Task<IResult> PollAsync(string id, HttpContext context, DirectLineAccess access, ActivityLog log)
    {
        var watermark = ActivitySet.Parse(context.Request.Query["watermark"]);
        try
        {
            var (_, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
            if (error is not null)
            {
                return error;
            }

            var news = log.After(id, watermark);
            return Json(ActivitySet.Write(news.Select(a => a.Json), news.Count > 0 ? news[^1].Sequence : watermark));
        }
        catch (SqliteException)
        {
            return Json(ActivitySet.Write([], watermark));
        }
    }

    private static async Task<IResult> PostAsync(string id, HttpContext context, DirectLineAccess access, ActivityReceiver receiver)
    {
        var (claims, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
        return error ?? await ReceiveAsync(context, claims!, context.Request.Body, receiver).ConfigureAwait(false);
    }

    /// <summary>An activity with files. The files are not read; the activity is taken as if it had come alone.</summary>
    private static async Task<IResult> UploadAsync(string id, HttpContext context, DirectLineAccess access, ActivityReceiver receiver)
    {
        var (claims, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        if (!context.Request.HasFormContentType)
        {
            return DirectLineErrors.BadArgument("Send multipart/form-data with a part named activity.");
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            if (form.Files.GetFile("activity") is not { } part)
            {
                return DirectLineErrors.BadArgument("There is no part named activity. Files are not read; send the question as an activity.");
            }

            await using var body = part.OpenReadStream();
            return await ReceiveAsync(context, claims!, body, receiver).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return DirectLineErrors.BadArgument("The body is not multipart/form-data as its header says.");
        }
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, TokenClaims claims, Stream body, ActivityReceiver receiver)
    {
        try
        {
            var activity = await ActivityJson.ReadAsync(body, context.RequestAborted).ConfigureAwait(false);
            return receiver.Receive(activity, claims, context);
        }
        catch (JsonException exception)
        {
            return DirectLineErrors.BadArgument($"The body is not an activity: {Place(exception)}");
        }
    }

    private static string Place(JsonException exception) => exception.Path is { Length: > 0 } path
        ? $"the JSON at {path}, line {exception.LineNumber + 1}, is not what it should be."
        : "it is not JSON.";

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
