using QnA.Web.Protocol;

namespace QnA.Web.Teams.Authentication;

/// <summary>The tenants whose people may ask. A good token only proves that Microsoft sent a message, not who wrote it.</summary>
internal sealed class TenantList(TeamsOptions options)
{
    private readonly HashSet<string> _allowed = new(Allowed(options), StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenants that the settings allow; none: all of them, in Development only.</summary>
    public static IEnumerable<string> Allowed(TeamsOptions options) => options.AllowedTenants switch
    {
        { Length: > 0 } tenants => tenants,
        _ when options.TenantId.Length > 0 => [options.TenantId],
        _ => [],
    };

    /// <summary>Whether the activity names a tenant and every tenant that it names is allowed.</summary>
    public bool Allows(Activity activity)
    {
        if (_allowed.Count == 0)
        {
            return true;
        }

        var named = new[] { activity.Conversation?.TenantId, TeamsChannelData.TenantOf(activity) }.OfType<string>().ToList();
        return named.Count > 0 && named.All(_allowed.Contains);
    }
}
