using System.Globalization;
using HaKit.Validation.Formats;
using HaKit.Tree;

namespace HaKit.Validation.Meta;

/// <summary><c>metadata</c> of an object or a template.</summary>
internal static class ObjectMeta
{
    private const int ControllersNamed = 10;
    private const int AnnotationBytes = 256 * 1024;
    private const int GeneratedSuffix = 5;
    private const int GeneratedBase = 63 - GeneratedSuffix;

    /// <summary>The name the object will have: as written, or what the server generates.</summary>
    public static string Name(Cursor metadata)
    {
        var name = metadata.TextOf("name");
        var generate = metadata.TextOf("generateName");
        if (name.Length > 0 || generate.Length == 0)
            return name;
        return (generate.Length > GeneratedBase ? generate.Substring(0, GeneratedBase) : generate) + "x7k2q";
    }

    /// <summary>What most kinds check: names by <paramref name="format"/>, labels, annotations, owners, finalizers.</summary>
    public static void Check(Errors errors, Cursor metadata, Func<string, IReadOnlyList<string>> format, bool isNamespaced, bool standardFinalizers = true, bool isNameGenerated = false)
    {
        CheckNames(errors, metadata, format, isNamespaced, isNameGenerated);
        Labels(errors, metadata["labels"]);
        Annotations(errors, metadata["annotations"]);
        OwnerReferences(errors, metadata["ownerReferences"]);
        Finalizers(errors, metadata, standardFinalizers);
    }

    public static void Labels(Errors errors, Cursor labels)
    {
        foreach (var label in labels.Entries)
        {
            errors.Invalid(labels, label.Key, Qualified.Name(label.Key));
            var value = (label.Value as ScalarNode)?.Text ?? "";
            errors.Invalid(labels, value, Qualified.LabelValue(value));
        }
    }

    public static void Annotations(Errors errors, Cursor annotations)
    {
        long size = 0;
        foreach (var annotation in annotations.Entries)
        {
            errors.Invalid(annotations, annotation.Key, Qualified.Name(annotation.Key.ToLowerInvariant()));
            size += Scan.Bytes(annotation.Key) + Scan.Bytes((annotation.Value as ScalarNode)?.Text ?? "");
        }

        if (size > AnnotationBytes)
            errors.TooLong(annotations.Path, AnnotationBytes);
    }

    private static void CheckNames(Errors errors, Cursor metadata, Func<string, IReadOnlyList<string>> format, bool isNamespaced, bool isNameGenerated)
    {
        var generate = metadata.TextOf("generateName");
        if (generate.Length > 0)
            errors.Invalid(metadata["generateName"], generate, format(generate[generate.Length - 1] == '-' && generate.Length > 1 ? generate.Substring(0, generate.Length - 1) + "a" : generate));
        var name = Name(metadata);
        if (name.Length == 0 && !isNameGenerated)
            errors.Required(metadata["name"], "name or generateName is required");
        else if (name.Length > 0)
            errors.Invalid(metadata["name"], name, format(name));
        if (isNamespaced && metadata.TextOf("namespace") is { Length: > 0 } space)
            errors.Invalid(metadata["namespace"], space, Names.Label(space));
    }

    private static void OwnerReferences(Errors errors, Cursor owners)
    {
        var controllers = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < owners.Items.Count; i++)
        {
            // The server leaves the index out of these paths.
            var owner = new Cursor(owners.Items[i], owners.Path);
            var apiVersion = owner.TextOf("apiVersion");
            if (!HasVersion(apiVersion))
                errors.Invalid(owner["apiVersion"], apiVersion, "version must not be empty");
            NotEmpty(errors, owner, "kind");
            NotEmpty(errors, owner, "name");
            NotEmpty(errors, owner, "uid");
            if (apiVersion == "v1" && owner.TextOf("kind") == "Event")
                errors.Invalid(owners, owner.Node, "/v1, Kind=Event is disallowed from being an owner");

            // The server drops owners that come twice before it looks.
            if (!seen.Add(GoText.Of(owner.Node)) || !owner.BoolOf("controller"))
                continue;
            controllers.Add(owner.TextOf("kind") + "/" + owner.TextOf("name"));
        }

        if (controllers.Count > 1)
        {
            var more = controllers.Count > ControllersNamed ? string.Format(CultureInfo.InvariantCulture, " and {0} more", controllers.Count - ControllersNamed) : "";
            errors.Invalid(
                owners,
                owners.Node,
                "Only one reference can have Controller set to true. Found \"true\" in references for " + string.Join(" and ", controllers.Take(ControllersNamed)) + more);
        }
    }

    private static bool HasVersion(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0 ? apiVersion.Length > 0 : apiVersion.IndexOf('/', slash + 1) < 0 && slash < apiVersion.Length - 1;
    }

    private static void NotEmpty(Errors errors, Cursor owner, string field)
    {
        if (owner.TextOf(field).Length == 0)
            errors.Invalid(owner[field], "", "must not be empty");
    }

    private static void Finalizers(Errors errors, Cursor metadata, bool standardFinalizers)
    {
        var finalizers = metadata.Each("finalizers");
        bool orphan = false, foreground = false;
        foreach (var finalizer in finalizers)
        {
            errors.Invalid(finalizers, finalizer.Text, Qualified.Name(finalizer.Text));
            if (standardFinalizers && finalizer.Text.IndexOf('/') < 0 && finalizer.Text is not ("kubernetes" or "orphan" or "foregroundDeletion"))
                errors.Invalid(finalizer, finalizer.Text, "name is neither a standard finalizer name nor is it fully qualified");
            orphan |= finalizer.Text == "orphan";
            foreground |= finalizer.Text == "foregroundDeletion";
        }

        if (orphan && foreground)
            errors.Invalid(finalizers, metadata["finalizers"].Node, "finalizer orphan and foregroundDeletion cannot be both set");
    }
}
