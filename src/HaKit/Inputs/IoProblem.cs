namespace HaKit.Inputs;

/// <summary>Why a file cannot be read, in words that fit behind its name.</summary>
internal static class IoProblem
{
    public static bool IsOne(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or InvalidDataException;

    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
        UnauthorizedAccessException => "access denied, or not a file",
        PathTooLongException => "the path is too long",
        _ => exception.Message,
    };
}
