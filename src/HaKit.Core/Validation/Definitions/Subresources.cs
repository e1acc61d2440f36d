namespace HaKit.Validation.Definitions;

/// <summary>Where a custom resource keeps its replicas, for <c>scale</c>.</summary>
internal static class Subresources
{
    public static void Check(Errors errors, Cursor subresources)
    {
        var scale = subresources["scale"];
        if (!scale.Exists)
            return;
        if (Common.Required(errors, scale, "specReplicasPath"))
            Path(errors, scale, "specReplicasPath", "should be a json path under .spec", ".spec.");
        if (Common.Required(errors, scale, "statusReplicasPath"))
            Path(errors, scale, "statusReplicasPath", "should be a json path under .status", ".status.");
        if (scale.TextOf("labelSelectorPath").Length > 0)
            Path(errors, scale, "labelSelectorPath", "should be a json path under either .spec or .status", ".spec.", ".status.");
    }

    private static void Path(Errors errors, Cursor scale, string field, string rule, params string[] prefixes)
    {
        var path = scale.TextOf(field);
        if (path[0] != '.')
            errors.Invalid(scale[field], path, PrinterColumns.PathForm);
        else if (!prefixes.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)))
            errors.Invalid(scale[field], path, rule);
    }
}
