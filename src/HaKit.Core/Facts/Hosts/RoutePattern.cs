namespace HaKit.Facts;

/// <summary>A route that a host maps, such as <c>/orders/{id}</c>.</summary>
/// <param name="Text">The pattern, as the source writes it.</param>
/// <param name="IsHealthCheck">True where it is there for health checks.</param>
/// <param name="IsPrefix">True where everything below may be answered too.</param>
/// <param name="IsSuffix">True where it stands in a group whose own prefix is not known.</param>
internal sealed record RoutePattern(string Text, bool IsHealthCheck = false, bool IsPrefix = false, bool IsSuffix = false)
{
    private readonly string[] segments = Split(Text);

    /// <summary>Whether a request for the path may be answered here. Constraints and defaults of parameters are taken as met.</summary>
    public bool MayAnswer(string path)
    {
        var asked = Split(WithoutQuery(path));
        if (!IsSuffix)
            return Matches(asked, 0);
        for (var start = 0; start <= asked.Length; start++)
        {
            if (Matches(asked, start))
                return true;
        }

        return false;
    }

    private bool Matches(string[] asked, int start)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.StartsWith("{*", StringComparison.Ordinal))
                return true;
            if (start + i >= asked.Length)
                return IsOptional(i);
            if (segment.IndexOf('{') < 0 && !string.Equals(segment, asked[start + i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return IsPrefix || asked.Length == start + segments.Length;
    }

    /// <summary>Whether all segments from here on may be left out.</summary>
    private bool IsOptional(int from) => segments.Skip(from).All(segment => segment.StartsWith("{", StringComparison.Ordinal) && segment.IndexOfAny(['?', '=', '*']) > 0);

    private static string WithoutQuery(string path) => path.IndexOfAny(['?', '#']) is >= 0 and var end ? path.Substring(0, end) : path;

    private static string[] Split(string path) => path.TrimStart('~').Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
