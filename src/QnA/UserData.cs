namespace QnA;

/// <summary>The folder of this program in the user's local application data.</summary>
public static class UserData
{
    /// <summary>Its full path, whether it is there or not; null for an account without a home, a service's for example.</summary>
    public static string? Folder =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            is { Length: > 0 } folder ? Path.Combine(folder, "qna") : null;
}
