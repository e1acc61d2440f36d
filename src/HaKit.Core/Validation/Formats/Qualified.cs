namespace HaKit.Validation.Formats;

/// <summary>Qualified names (<c>example.com/name</c>), label values and the keys that are made like them.</summary>
internal static class Qualified
{
    private const string NameForm =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    private const string ValueForm =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    /// <summary>A label key, a taint key, a condition type: an optional subdomain and a slash, then a name.</summary>
    public static IReadOnlyList<string> Name(string value)
    {
        var slash = value.IndexOf('/');
        if (slash >= 0 && value.IndexOf('/', slash + 1) >= 0)
            return ["a valid label key " + NameForm + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        if (value.Length - slash - 1 <= 63 && Scan.IsQualified(value, slash + 1, value.Length) && (slash < 0 || (slash <= 253 && slash > 0 && Names.IsSubdomain(value.Substring(0, slash)))))
            return Problems.None;

        var problems = new List<string>();
        if (slash == 0)
            problems.Add("prefix part must be non-empty");
        else if (slash > 0)
            problems.AddRange(Names.Subdomain(value.Substring(0, slash)).Select(problem => "prefix part " + problem));
        var name = value.Substring(slash + 1);
        if (name.Length == 0)
            problems.Add("name part must be non-empty");
        else if (Scan.Bytes(name) > 63)
            problems.Add("name part must be no more than 63 bytes");
        if (!Scan.IsQualified(name, 0, name.Length))
            problems.Add("name part " + NameForm);
        return problems;
    }

    public static IReadOnlyList<string> LabelValue(string value) => Problems.If(
        Scan.Bytes(value) > 63, "must be no more than 63 bytes", value.Length > 0 && !Scan.IsQualified(value, 0, value.Length), ValueForm);

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static IReadOnlyList<string> ConfigKey(string value)
    {
        if (value.Length is > 0 and <= 253 && value[0] != '.' && Scan.All(value, IsKeyCharacter))
            return Problems.None;
        var problems = new List<string>();
        if (value.Length > 253)
            problems.Add("must be no more than 253 characters");
        if (value.Length == 0 || !Scan.All(value, IsKeyCharacter))
            problems.Add("a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')");
        AddDotProblems(value, problems);
        return problems;
    }

    /// <summary>An environment variable's name: any printable ASCII but <c>=</c> since 1.32, letters, digits and <c>-_.</c> before.</summary>
    public static IReadOnlyList<string> EnvironmentVariable(string value, KubernetesVersion version)
    {
        if (version.IsAtLeast(32))
        {
            return Problems.If(
                value.Length == 0 || !Scan.All(value, c => c is >= ' ' and <= '~' and not '='),
                "a valid environment variable name must consist only of printable ASCII characters other than '='");
        }

        var problems = new List<string>();
        if (value.Length == 0 || Scan.IsDigit(value[0]) || !Scan.All(value, c => Scan.IsAlphanumeric(c) || c is '-' or '_' or '.'))
            problems.Add("a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')");
        AddDotProblems(value, problems);
        return problems;
    }

    /// <summary>The kind of resource path that a job's <c>managedBy</c> or a topology uses: a subdomain, a slash, a path.</summary>
    public static IReadOnlyList<string> DomainPrefixedPath(string value)
    {
        var slash = value.IndexOf('/');
        if (value.Length == 0)
            return ["must not be empty"];
        if (slash <= 0 || slash == value.Length - 1)
            return ["must be a domain-prefixed path (such as \"acme.io/foo\")"];
        var problems = Names.Subdomain(value.Substring(0, slash)).Select(problem => "prefix part " + problem).ToList();
        if (!Scan.All(value.Substring(slash + 1), c => Scan.IsAlphanumeric(c) || "-._~!$&'()*+,;=:@/%".IndexOf(c) >= 0))
            problems.Add("must consist of alphanumeric characters and the characters of an HTTP path");
        return problems;
    }

    private static bool IsKeyCharacter(char c) => Scan.IsAlphanumeric(c) || c is '-' or '_' or '.';

    private static void AddDotProblems(string value, List<string> problems)
    {
        if (value == ".")
            problems.Add("must not be '.'");
        else if (value == "..")
            problems.Add("must not be '..'");
        else if (value.StartsWith("..", StringComparison.Ordinal))
            problems.Add("must not start with '..'");
    }
}
