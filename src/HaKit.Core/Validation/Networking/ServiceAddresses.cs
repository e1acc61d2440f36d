using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Networking;

/// <summary>A Service's cluster addresses and IP families.</summary>
internal static class ServiceAddresses
{
    private static readonly string[] FamilyPolicies = ["PreferDualStack", "RequireDualStack", "SingleStack"];
    private static readonly string[] Families = ["IPv4", "IPv6"];

    /// <summary>The addresses that are asked for: <c>clusterIPs</c>, or <c>clusterIP</c> alone.</summary>
    private static IReadOnlyList<string> Asked(Cursor spec)
    {
        var list = spec["clusterIPs"].Items;
        if (list.Count > 0)
            return [.. list.Select(item => (item as ScalarNode)?.Text ?? "")];
        return spec.TextOf("clusterIP") is { Length: > 0 } single ? [single] : [];
    }

    public static bool IsHeadless(Cursor spec) => Asked(spec) is ["None"];

    public static void Check(Errors errors, Cursor spec)
    {
        if (spec.TextOf("type") == "ExternalName")
            return;
        var asked = Asked(spec);
        var path = spec["clusterIPs"].Path;
        var listed = spec.HasAny("clusterIPs");
        var single = spec.TextOf("clusterIP");
        Common.OptionalOneOf(errors, spec, "ipFamilyPolicy", FamilyPolicies);
        if (listed && single.Length == 0)
            errors.Invalid(path, spec["clusterIPs"].Node, "must be empty when `clusterIP` is not specified");
        else if (listed && asked[0] != single)
            errors.Invalid(path, spec["clusterIPs"].Node, "first value must match `clusterIP`");
        CheckFamilies(errors, spec.Each("ipFamilies"));
        Addresses(errors, spec, asked, path);
        if (errors.Count == 0 && spec.TextOf("ipFamilyPolicy") == "SingleStack" && (asked.Count > 1 || spec.Each("ipFamilies").Count > 1))
            errors.Invalid(spec["ipFamilyPolicy"], "SingleStack", "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");
    }

    private static void CheckFamilies(Errors errors, CursorList families)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            if (Array.IndexOf(Families, family.Text) < 0)
                errors.NotSupported(family.Path, family.Text, Families);
            if (!seen.Add(family.Text))
                errors.Duplicate(family.Path, family.Text);
        }
    }

    private static void Addresses(Errors errors, Cursor spec, IReadOnlyList<string> asked, FieldPath path)
    {
        var sound = true;
        for (var i = 0; i < asked.Count; i++)
        {
            if (i == 0 && asked[i] == "None")
            {
                if (asked.Count > 1)
                {
                    sound = false;
                    errors.Invalid(path.Index(i), asked[i], "'None' must be the first and only value");
                }

                continue;
            }

            if (Formats.Addresses.Parse(asked[i], lenient: true) is not null)
                continue;
            sound = false;
            errors.Invalid(path.Index(i), asked[i], Formats.Addresses.AddressForm);
        }

        if (asked.Count > 2)
            errors.Invalid(path, spec["clusterIPs"].Node, "may only hold up to 2 values");
        if (!sound)
            return;
        if (asked.Count == 2 && asked[0].IndexOf(':') >= 0 == asked[1].IndexOf(':') >= 0)
            errors.Invalid(path, spec["clusterIPs"].Node, "may specify no more than one IP for each IP family");
        var families = spec.Each("ipFamilies");
        for (var i = 0; i < asked.Count && i < families.Count && asked[0] != "None"; i++)
        {
            var family = asked[i].IndexOf(':') >= 0 ? "IPv6" : "IPv4";
            if (families[i].Text is "IPv4" or "IPv6" && families[i].Text != family)
                errors.Invalid(path.Index(i), asked[i], "expected an " + families[i].Text + " value as indicated by `ipFamilies[" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]`");
        }
    }
}
