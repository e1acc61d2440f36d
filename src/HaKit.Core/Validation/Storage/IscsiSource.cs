using HaKit.Validation.Formats;

namespace HaKit.Validation.Storage;

/// <summary>iSCSI: portal, qualified names of target and initiator, logical unit, secrets.</summary>
internal static class IscsiSource
{
    private const int LongestWithInitiator = 64;

    public static void Check(Errors errors, Cursor source, bool persistent)
    {
        Common.Required(errors, source, "targetPortal");
        if (Common.Required(errors, source, "iqn"))
            Name(errors, source["iqn"].Path, source.TextOf("iqn"));
        if (source.IntOf("lun") is var lun and (< 0 or > 255))
            errors.Invalid(source["lun"], lun, "must be between 0 and 255, inclusive");
        var secret = source["secretRef"];
        if ((source.BoolOf("chapAuthDiscovery") || source.BoolOf("chapAuthSession")) && !secret.Exists)
            errors.Required(secret);
        if (persistent && secret.Exists)
            Common.Required(errors, secret, "name");
        // The server spells this path without a capital.
        if (source.TextOrNull("initiatorName") is { } initiator)
            Name(errors, source["initiatorname"].Path, initiator);
    }

    /// <summary>With an initiator, the volume's name and the portal together may not be long.</summary>
    public static bool IsTooLong(Cursor source, string name) =>
        source.Has("initiatorName") && (name + ":" + source.TextOf("targetPortal")).Length > LongestWithInitiator;

    private static void Name(Errors errors, Tree.FieldPath path, string name)
    {
        var sound = name.Length < 3 ? default(bool?) : name.Substring(0, 3) switch
        {
            "iqn" => IsQualified(name),
            "eui" => IsNumbered(name, 16),
            "naa" => IsNumbered(name, 32),
            _ => null,
        };
        if (sound is null)
            errors.Invalid(path, name, "must be valid format starting with iqn, eui, or naa");
        else if (sound == false)
            errors.Invalid(path, name, "must be valid format");
    }

    /// <summary><c>eui.</c> or <c>naa.</c> (any character for the dot, as the server has it) and that many letters or digits.</summary>
    private static bool IsNumbered(string name, int digits) => name.Length == 4 + digits && Scan.All(name.Substring(4), Scan.IsAlphanumeric);

    /// <summary><c>iqn.yyyy-mm.naming.authority:unique</c></summary>
    private static bool IsQualified(string name)
    {
        if (name.Length < 13 || name[3] != '.' || name[8] != '-' || name[11] != '.'
            || !Scan.All(name.Substring(4, 4), Scan.IsDigit) || !Scan.All(name.Substring(9, 2), Scan.IsDigit))
            return false;
        var colon = name.IndexOf(':', 12);
        return colon > 12 && colon < name.Length - 1
            && Scan.All(name.Substring(12, colon - 12), c => Scan.IsAlphanumeric(c) || c is '-' or '.')
            && name.IndexOfAny([',', ';', '*', '&', '$', '|', ' ', '\t', '\n', '\f', '\r'], colon + 1) < 0;
    }
}
