namespace HaKit.Analyzers.Replay;

/// <summary>What HaKit says when it refuses a value, without what the runtime appends about the parameter.</summary>
internal static class Refused
{
    public static string Text(Exception exception)
    {
        var message = exception.Message;
        if (exception is not ArgumentException { ParamName: not null })
            return message;
        foreach (var suffix in new[] { " (Parameter '", "\r\nParameter name: ", "\nParameter name: " })
        {
            var at = message.IndexOf(suffix, StringComparison.Ordinal);
            if (at > 0)
                return message.Substring(0, at);
        }

        return message;
    }
}
