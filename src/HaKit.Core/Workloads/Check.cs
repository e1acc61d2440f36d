using System.Globalization;
using System.Runtime.CompilerServices;
using HaKit.Validation.Formats;

namespace HaKit.Workloads;

/// <summary>Refuses a malformed single value at the call that passes it: what was passed, what is allowed, how to fix it.</summary>
internal static class Check
{
    public const int MaxLabelLength = 63;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
        where T : class => value ?? throw new ArgumentNullException(parameter);

    public static string NotBlank(string? value, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        string.IsNullOrWhiteSpace(NotNull(value, parameter)) ? throw new ArgumentException($"{what} is empty: must be a text that says something.", parameter) : value!;

    /// <summary>A name that also serves as a host name part: Services, Deployments, volumes, containers.</summary>
    public static string DnsLabel(string? value, string what, int max = MaxLabelLength, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length is var length && length <= max && IsDnsLabel(value!)
            ? value!
            : throw new ArgumentException(
                $"{what} '{Shown(value!)}': must be 1 to {Text(max)} lower-case letters, digits or '-', starting and ending with a letter or digit, such as 'web-1'.", parameter);

    /// <summary>An object name that may contain dots: ConfigMaps, Secrets, claims, service accounts, classes.</summary>
    public static string DnsName(string? value, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length <= 253 && Array.TrueForAll(value!.Split('.'), IsDnsLabel)
            ? value
            : throw new ArgumentException(
                $"{what} '{Shown(value!)}': must be 1 to 253 lower-case letters, digits, '-' or '.', each part starting and ending with a letter or digit.", parameter);

    public static string LabelKey(string? value, string what, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        var parts = NotNull(value, parameter).Split('/');
        var valid = parts.Length <= 2 && IsQualifiedName(parts[parts.Length - 1])
            && (parts.Length == 1 || (parts[0].Length <= 253 && Array.TrueForAll(parts[0].Split('.'), IsDnsLabel)));
        return valid
            ? value!
            : throw new ArgumentException(
                $"{what} '{Shown(value!)}': must be a name of 1 to 63 letters, digits, '-', '_' or '.', with an optional DNS prefix and '/', such as 'example.com/team'.", parameter);
    }

    public static string LabelValue(string? value, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length == 0 || IsQualifiedName(value!)
            ? value!
            : throw new ArgumentException(
                $"{what} '{Shown(value!)}': must be at most 63 letters, digits, '-', '_' or '.', starting and ending with a letter or digit.", parameter);

    public static string EnvName(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        foreach (var c in NotNull(value, parameter))
        {
            if (c is < ' ' or > '~' or '=')
                throw new ArgumentException($"Environment variable '{Shown(value!)}': must be printable ASCII without '='.", parameter);
        }

        return value!.Length > 0 ? value : throw new ArgumentException("Environment variable '': must have a name.", parameter);
    }

    public static string AbsolutePath(string? value, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length > 1 && value![0] == '/' && value.IndexOf(':') < 0 && Array.IndexOf(value.Split('/'), "..") < 0
            ? value
            : throw new ArgumentException($"{what} '{Shown(value!)}': must be an absolute path below '/', without ':' and '..', such as '/etc/app'.", parameter);

    public static string HttpPath(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length > 0 && value![0] == '/'
            ? value
            : throw new ArgumentException($"Path '{Shown(value!)}': must start with '/', such as '/healthz'.", parameter);

    public static string HeaderName(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        NotNull(value, parameter).Length > 0 && Array.TrueForAll(value!.ToCharArray(), c => Scan.IsAlphanumeric(c) || c == '-')
            ? value
            : throw new ArgumentException($"Header '{Shown(value!)}': must be letters, digits or '-', such as 'X-Custom-Header'.", parameter);

    public static int Port(int value, [CallerArgumentExpression(nameof(value))] string parameter = "") => Range(value, 1, 65535, "Port", parameter);

    public static string PortName(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        var valid = NotNull(value, parameter).Length is >= 1 and <= 15 && IsDnsLabel(value!)
            && value!.IndexOf("--", StringComparison.Ordinal) < 0 && HasLetter(value);
        return valid
            ? value!
            : throw new ArgumentException(
                $"Port name '{Shown(value!)}': must be 1 to 15 lower-case letters, digits or single '-', with at least one letter, such as 'http'.", parameter);
    }

    public static int Range(int value, int min, int max, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        value >= min && value <= max
            ? value
            : throw new ArgumentOutOfRangeException(parameter, $"{what} {Text(value)}: must be {Text(min)} to {(max == int.MaxValue ? "any number above" : Text(max))}.");

    public static int AtLeast(int value, int min, string what, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        value >= min ? value : throw new ArgumentOutOfRangeException(parameter, $"{what} {Text(value)}: must be {Text(min)} or more.");

    /// <summary>A duration that the API keeps in whole seconds.</summary>
    public static int Seconds(TimeSpan value, int min, string what, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        if (value < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(parameter, $"{what} {Duration(value)}: must not be negative; {Text(min)} s or more.");
        if (value > Longest)
            throw new ArgumentOutOfRangeException(parameter, $"{what} {Duration(value)}: must be at most 86400 s (one day).");
        if (value.Ticks % TimeSpan.TicksPerSecond != 0)
            throw new ArgumentOutOfRangeException(parameter, $"{what} {Duration(value)}: Kubernetes counts whole seconds; write 30.Seconds().");
        var seconds = (int)(value.Ticks / TimeSpan.TicksPerSecond);
        return seconds >= min ? seconds : throw new ArgumentOutOfRangeException(parameter, $"{what} {Duration(value)}: must be {Text(min)} s or more.");
    }

    public static IReadOnlyList<string> Command(string[]? command, string what, [CallerArgumentExpression(nameof(command))] string parameter = "") =>
        NotNull(command, parameter).Length > 0 && Array.TrueForAll(command!, part => part is not null) && command![0].Length > 0
            ? (string[])command.Clone()
            : throw new ArgumentException($"{what} is empty: must name a program, then its arguments.", parameter);

    public static IntOrPercent? Pods(IntOrPercent? value, string what, string parameter) => value is { Value: < 0 }
        ? throw new ArgumentOutOfRangeException(parameter, $"{what} {value}: must be 0 or more, or 0% to 100%.")
        : value;

    public static Quantity Size(Quantity size, [CallerArgumentExpression(nameof(size))] string parameter = "") => size.Value > 0
        ? size
        : throw new ArgumentOutOfRangeException(parameter, $"Claim size {size}: must be above zero, such as 10Gi.");

    /// <summary>An amount of memory or disk: <c>128m</c> is 0.128 bytes, which nobody means.</summary>
    public static Quantity? Bytes(Quantity? size, [CallerArgumentExpression(nameof(size))] string parameter = "") => size is { Value: > 0 and < 1 } tiny
        ? throw new ArgumentOutOfRangeException(parameter, $"{parameter} {tiny}: is less than a byte; m means thousandths, write {tiny.ToString().TrimEnd('m')}Mi for mebibytes.")
        : size;

    public static IReadOnlyList<string> Capabilities(string[]? names, [CallerArgumentExpression(nameof(names))] string parameter = "") =>
        NotNull(names, parameter).Length > 0 && Array.TrueForAll(names!, name => name is { Length: > 0 } && Array.TrueForAll(name.ToCharArray(), c => c is (>= 'A' and <= 'Z') or '_'))
            ? (string[])names!.Clone()
            : throw new ArgumentException($"AddCapabilities '{Shown(string.Join(", ", names!))}': must be names such as NET_BIND_SERVICE.", parameter);

    public static long Id(long value, string what, string parameter) => value is >= 0 and <= int.MaxValue
        ? value
        : throw new ArgumentOutOfRangeException(parameter, $"{what} {Text(value)}: must be 0 to 2147483647.");

    /// <summary>A label key other than those that select a workload's pods.</summary>
    public static string FreeLabelKey(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        LabelKey(value, "Label", parameter) is WellKnown.NameLabel or WellKnown.InstanceLabel
            ? throw new ArgumentException($"Label '{value}': selects the workload's pods and cannot be set; use Named to rename the workload.", parameter)
            : value!;

    public static NodeSpec NodeLabel(string? key, string[]? values) => new(
        LabelKey(key, "Node label"), Array.ConvertAll(NotNull(values), value => LabelValue(value, $"Node label {key}", nameof(values))));

    public static string Rule(RuleId rule, [CallerArgumentExpression(nameof(rule))] string parameter = "") =>
        rule.Value is { Length: 7 } id && id.StartsWith("HAK", StringComparison.Ordinal) && Array.TrueForAll(id.Substring(3).ToCharArray(), char.IsDigit)
            ? id
            : throw new ArgumentException($"Rule '{Shown(rule.Value ?? "")}': must be HAK and four digits; the known ones are members of Rules.", parameter);

    public static string Host(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        var name = NotNull(value, parameter).StartsWith("*.", StringComparison.Ordinal) ? value!.Substring(2) : value!;
        return name.Length <= 253 && Array.TrueForAll(name.Split('.'), IsDnsLabel)
            ? value!
            : throw new ArgumentException($"Host '{Shown(value!)}': must be a lower-case host name, such as 'shop.example.com' or '*.example.com'.", parameter);
    }

    /// <summary>The form alone; what the fields may hold is checked with the rendered object.</summary>
    public static string Schedule(string? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        var fields = NotNull(value, parameter).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5 || (fields.Length > 0 && fields[0][0] == '@')
            ? value!
            : throw new ArgumentException(
                $"Schedule '{Shown(value!)}': must be minute, hour, day of month, month and day of week, such as '30 3 * * *', or '@daily' and the like.", parameter);
    }

    public static IReadOnlyList<Pair> DataKeys((string Key, string Value)[]? values, string what)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<Pair>();
        foreach (var (key, value) in NotNull(values))
        {
            if (!DataKey.IsValid(key))
                throw new ArgumentException($"{what} key '{Shown(key ?? "")}': must be 1 to 253 letters, digits, '-', '_' or '.'.", nameof(values));
            if (!known.Add(key!))
                throw new ArgumentException($"{what} key '{key}': is given twice; keep one.", nameof(values));
            pairs.Add(new Pair(key!, value ?? throw new ArgumentException($"{what} key '{key}': has no value; must be a text, which may be empty.", nameof(values))));
        }

        return pairs.Count > 0 ? pairs : throw new ArgumentException($"{what} is empty: give at least one key and value.", nameof(values));
    }

    public static bool IsDnsLabel(string value) => value.Length <= MaxLabelLength && Names.IsLabel(value);

    public static bool IsQualifiedName(string value) => value.Length <= MaxLabelLength && Scan.IsQualified(value, 0, value.Length);

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Long or unprintable values are shortened, so that a message stays one readable line.</summary>
    public static string Shown(string value)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var c in value.Length > 80 ? value.Substring(0, 77) + "..." : value)
            shown.Append(char.IsControl(c) ? '?' : c);
        return shown.ToString();
    }

    private static string Duration(TimeSpan value) => ((decimal)value.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + " s";

    private static bool HasLetter(string value) => Array.Exists(value.ToCharArray(), Scan.IsLower);
}
