using System.Globalization;
using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Policies;

internal static class LimitRanges
{
    public static void Check(Errors errors, Cursor range)
    {
        ObjectMeta.Check(errors, range["metadata"], Names.Subdomain, isNamespaced: true, isNameGenerated: true);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var limit in range["spec"].Each("limits"))
            Limit(errors, limit, types);
    }

    private static void Limit(Errors errors, Cursor limit, HashSet<string> types)
    {
        var type = limit.TextOf("type");
        var problems = Qualified.Name(type);
        errors.Invalid(limit["type"], type, problems);
        if (problems.Count == 0 && type.IndexOf('/') < 0 && type is not ("Pod" or "Container" or "PersistentVolumeClaim"))
            errors.Invalid(limit["type"], type, "must be a standard limit type or fully qualified");
        if (!types.Add(type))
            errors.Duplicate(limit["type"].Path, type);

        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Func<string, IReadOnlyList<string>> format = type is "Pod" or "Container" ? ResourceNames.ForContainer : ResourceNames.Any;
        Resources(errors, limit["max"], format, known, names);
        Resources(errors, limit["min"], format, known, names);
        var isPod = type == "Pod";
        foreach (var field in new[] { "default", "defaultRequest" })
        {
            if (!isPod)
                Resources(errors, limit[field], format, known, names);
            else if (limit.HasAny(field))
                errors.Forbidden(limit[field].Path, "may not be specified when `type` is 'Pod'");
        }

        if (type == "PersistentVolumeClaim" && limit["min"].Map?["storage"] is null && limit["max"].Map?["storage"] is null)
            errors.Required(limit["limits"], "either minimum or maximum storage value is required, but neither was provided");
        Resources(errors, limit["maxLimitRequestRatio"], format, known, names);
        foreach (var name in names)
            Bounds(errors, limit, name, isPod);
    }

    private static void Resources(Errors errors, Cursor amounts, Func<string, IReadOnlyList<string>> format, HashSet<string> known, List<string> names)
    {
        foreach (var entry in amounts.Entries)
        {
            errors.Invalid(amounts.Path.Key(entry.Key), entry.Key, format(entry.Key));
            if (known.Add(entry.Key))
                names.Add(entry.Key);
        }
    }

    private static void Bounds(Errors errors, Cursor limit, string name, bool isPod)
    {
        var min = Read(limit["min"], name);
        var max = Read(limit["max"], name);
        var request = isPod ? null : Read(limit["defaultRequest"], name);
        var usual = isPod ? null : Read(limit["default"], name);
        Ordered(errors, limit, name, min, max, "min", min, "min value {0} is greater than max value {1}");
        Ordered(errors, limit, name, min, request, "defaultRequest", request, "min value {0} is greater than default request value {1}");
        Ordered(errors, limit, name, request, max, "defaultRequest", request, "default request value {0} is greater than max value {1}");
        Ordered(errors, limit, name, request, usual, "defaultRequest", request, "default request value {0} is greater than default limit value {1}");
        Ordered(errors, limit, name, min, usual, "default", min, "min value {0} is greater than default value {1}");
        Ordered(errors, limit, name, usual, max, "default", max, "default value {0} is greater than max value {1}");
        Ratio(errors, limit, name, min, max);
        if (!ResourceNames.AllowsOvercommit(name) && usual is { } a && request is { } b && a != b)
            errors.Invalid(limit["defaultRequest"].Path.Key(name), Text(b), string.Format(CultureInfo.InvariantCulture, "default value {0} must equal to defaultRequest value {1} in {2}", Text(a), Text(b), name));
    }

    private static void Ratio(Errors errors, Cursor limit, string name, Quantity? min, Quantity? max)
    {
        if (Read(limit["maxLimitRequestRatio"], name) is not { } ratio)
            return;
        var path = limit["maxLimitRequestRatio"].Path.Key(name);
        if (ratio.Value < 1)
            errors.Invalid(path, Text(ratio), "ratio " + Text(ratio) + " is less than 1");
        if (min is not { } least || max is not { } most)
            return;
        var bound = (double)most.Value / (double)least.Value;
        if ((double)ratio.Value > bound)
            errors.Invalid(path, Text(ratio), string.Format(CultureInfo.InvariantCulture, "ratio {0} is greater than max/min = {1:F6}", Text(ratio), bound));
    }

    private static void Ordered(Errors errors, Cursor limit, string name, Quantity? smaller, Quantity? larger, string field, Quantity? shown, string message)
    {
        if (smaller is { } a && larger is { } b && a > b)
            errors.Invalid(limit[field].Path.Key(name), Text(shown!.Value), string.Format(CultureInfo.InvariantCulture, message, Text(a), Text(b)));
    }

    private static string Text(Quantity quantity) => CanonicalQuantity.Text(quantity.ToString());

    private static Quantity? Read(Cursor amounts, string name) => amounts.Map?[name] is ScalarNode text ? ResourceQuantities.Read(text) : default(Quantity?);
}
