using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Meta;

/// <summary>A namespace's pod security labels, which an admission plugin of the server checks once everything else is sound.</summary>
internal static class PodSecurityLabels
{
    private const string Prefix = "pod-security.kubernetes.io/";

    public static void Check(Errors errors, Cursor labels)
    {
        foreach (var label in labels.Entries)
        {
            if (!label.Key.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            var value = (label.Value as ScalarNode)?.Text ?? "";
            var path = labels.Path.Key(label.Key);
            switch (label.Key.Substring(Prefix.Length))
            {
                case "enforce" or "audit" or "warn":
                    if (value is not ("privileged" or "baseline" or "restricted"))
                        errors.Invalid(path, value, "must be one of privileged, baseline, restricted");
                    break;
                case "enforce-version" or "audit-version" or "warn-version":
                    if (!IsVersion(value))
                        errors.Invalid(path, value, "must be \"latest\" or \"v1.x\"");
                    break;
            }
        }
    }

    private static bool IsVersion(string value)
    {
        if (value == "latest")
            return true;
        if (!value.StartsWith("v1.", StringComparison.Ordinal))
            return false;
        var minor = value.Substring(3);
        return minor.Length is > 0 and < 9 && Scan.All(minor, Scan.IsDigit) && (minor.Length == 1 || minor[0] != '0');
    }
}
