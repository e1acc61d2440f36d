namespace HaKit.Validation.Formats;

/// <summary>What is wrong with a name: apimachinery's name formats, scanned by hand (regular expressions would cost more at start-up than the whole validation).</summary>
internal static class Names
{
    private const string LabelForm =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private const string Label1035Form =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    private const string SubdomainForm =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string RelaxedSubdomainForm =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')";

    private const string WildcardForm =
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    /// <summary>RFC 1123 label: Pods' containers, Services, Namespaces.</summary>
    public static IReadOnlyList<string> Label(string value) => Problems.If(
        value.Length > 63, "must be no more than 63 characters", !IsLabel(value), IsSubdomain(value, 0) ? "must not contain dots" : LabelForm);

    /// <summary>RFC 1035 label: does not start with a digit.</summary>
    public static IReadOnlyList<string> Label1035(string value) => Problems.If(
        value.Length > 63, "must be no more than 63 characters", !IsLabel(value) || Scan.IsDigit(value[0]), Label1035Form);

    /// <summary>RFC 1123 subdomain: most objects' names.</summary>
    public static IReadOnlyList<string> Subdomain(string value) => Problems.If(
        value.Length > 253, "must be no more than 253 characters", !IsSubdomain(value, 0), SubdomainForm);

    public static IReadOnlyList<string> RelaxedSubdomain(string value) => Problems.If(
        value.Length > 253, "must be no more than 253 characters", !IsRelaxedSubdomain(value), RelaxedSubdomainForm);

    public static IReadOnlyList<string> WildcardSubdomain(string value) => Problems.If(
        value.Length > 253, "must be no more than 253 characters", !value.StartsWith("*.", StringComparison.Ordinal) || !IsSubdomain(value, 2), WildcardForm);

    /// <summary>What can be part of a URL: RBAC's names, metric names.</summary>
    public static IReadOnlyList<string> PathSegment(string value)
    {
        if (value is "." or "..")
            return ["may not be '" + value + "'"];
        return Problems.If(value.IndexOf('/') >= 0, "may not contain '/'", value.IndexOf('%') >= 0, "may not contain '%'");
    }

    public static bool IsLabel(string value) => IsLabel(value, 0, value.Length);

    public static bool IsSubdomain(string value) => value.Length <= 253 && IsSubdomain(value, 0);

    private static bool IsSubdomain(string value, int start)
    {
        for (var at = start; ;)
        {
            var dot = value.IndexOf('.', at);
            var end = dot < 0 ? value.Length : dot;
            if (!IsLabel(value, at, end))
                return false;
            if (dot < 0)
                return true;
            at = dot + 1;
        }
    }

    private static bool IsLabel(string value, int start, int end)
    {
        if (end <= start || !Scan.IsLowerOrDigit(value[start]) || !Scan.IsLowerOrDigit(value[end - 1]))
            return false;
        for (var i = start; i < end; i++)
        {
            if (!Scan.IsLowerOrDigit(value[i]) && value[i] != '-')
                return false;
        }

        return true;
    }

    private static bool IsRelaxedSubdomain(string value)
    {
        foreach (var part in value.Split('.'))
        {
            var label = part.Length > 0 && part[0] == '_' ? part.Substring(1) : part;
            if (!IsLabel(label.Length > 2 ? label[0] + label.Substring(1, label.Length - 2).Replace('_', '-') + label[label.Length - 1] : label))
                return false;
        }

        return true;
    }
}
