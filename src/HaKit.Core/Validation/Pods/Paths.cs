using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Paths inside volumes.</summary>
internal static class Paths
{
    public const string ModeRange = "must be a number between 0 and 0777 (octal), both inclusive";

    /// <summary>Relative, and never upwards.</summary>
    public static void Descending(Errors errors, FieldPath path, string value)
    {
        if (value.StartsWith("/", StringComparison.Ordinal))
            errors.Invalid(path, value, "must be a relative path");
        NoBacksteps(errors, path, value);
    }

    /// <summary>As <see cref="Descending"/>; names that start with two dots are the kubelet's own.</summary>
    public static void NonReserved(Errors errors, FieldPath path, string value)
    {
        Descending(errors, path, value);
        if (value.StartsWith("..", StringComparison.Ordinal) && !value.StartsWith("../", StringComparison.Ordinal))
            errors.Invalid(path, value, "must not start with '..'");
    }

    public static void NoBacksteps(Errors errors, FieldPath path, string value)
    {
        if (value.IndexOf("..", StringComparison.Ordinal) >= 0 && Array.IndexOf(value.Split('/'), "..") >= 0)
            errors.Invalid(path, value, "must not contain '..'");
    }

    public static void Mode(Errors errors, Cursor owner, string field)
    {
        if (owner.IntOrNull(field) is { } mode and (< 0 or > 511))
            errors.Invalid(owner[field], mode, ModeRange);
    }
}
