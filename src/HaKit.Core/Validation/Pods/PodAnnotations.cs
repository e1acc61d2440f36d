using System.Globalization;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>Annotations that once were, or still are, a part of a pod's specification.</summary>
internal static class PodAnnotations
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string OldTolerations = "scheduler.alpha.kubernetes.io/tolerations";
    private const string PodSeccomp = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerSeccomp = "container.seccomp.security.alpha.kubernetes.io/";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    public static void Check(Errors errors, Cursor annotations, Cursor spec)
    {
        foreach (var annotation in annotations.Entries)
        {
            var key = annotation.Key;
            var value = (annotation.Value as ScalarNode)?.Text ?? "";
            if (key == Mirror && spec.TextOf("nodeName").Length == 0)
                errors.Invalid(annotations.Path.Key(key), value, "must set spec.nodeName if mirror pod annotation is set");
            else if (key == DeletionCost && !IsCost(value))
                errors.Invalid(annotations.Path.Key(key), value, "must be a 32bit integer");
            else if (key == OldTolerations && value.Length > 0)
                Tolerate(errors, annotations.Path, value);
            else if (key == PodSeccomp || key.StartsWith(ContainerSeccomp, StringComparison.Ordinal))
                Seccomp(errors, annotations.Path.Child(key), value);
            else if (key.StartsWith(AppArmor, StringComparison.Ordinal))
                Profile(errors, annotations.Path.Key(key), key.Substring(AppArmor.Length), value, spec);
        }
    }

    /// <summary>A pod that is created may say the same in the annotation and in the field, but not two things.</summary>
    public static void MatchFields(Errors errors, Cursor annotations, Cursor spec)
    {
        foreach (var list in new[] { "initContainers", "containers" })
        {
            foreach (var container in spec.Each(list))
            {
                var own = container["securityContext"]["appArmorProfile"];
                var profile = own.Exists ? own : spec["securityContext"]["appArmorProfile"];
                if (!profile.Exists || (annotations.Map?[AppArmor + container.TextOf("name")] as ScalarNode)?.Text is not { } value || Kind(value) is not { } kind)
                    continue;
                var path = container.Path.Child("securityContext", "appArmorProfile");
                if (profile.TextOf("type") != kind)
                    errors.Forbidden(path.Child("type"), "apparmor type in annotation and field must match");
                else if (kind == "Localhost" && profile.TextOf("localhostProfile") != value.Substring("localhost/".Length))
                    errors.Forbidden(path.Child("localhostProfile"), "apparmor profile in annotation and field must match");
            }
        }
    }

    private static bool IsCost(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        && (value[0] == '-' || value == "0" || value[0] is >= '1' and <= '9');

    private static void Tolerate(Errors errors, FieldPath path, string json)
    {
        if (YamlReader.ReadJson(json, new Source(SourceKind.Text, OldTolerations)) is not ListNode list)
            errors.Invalid(path, OldTolerations, "cannot be read as a list of tolerations");
        else
            Tolerations.Check(errors, new Cursor(new MapBuilder(list.Place).Add(OldTolerations, list).Build(), path).Each(OldTolerations));
    }

    private static void Seccomp(Errors errors, FieldPath path, string profile)
    {
        if (profile.StartsWith("localhost/", StringComparison.Ordinal))
            Paths.Descending(errors, path, profile.Substring("localhost/".Length));
        else if (profile is not ("runtime/default" or "docker/default" or "unconfined"))
            errors.Invalid(path, profile, "must be a valid seccomp profile");
    }

    private static void Profile(Errors errors, FieldPath path, string container, string profile, Cursor spec)
    {
        if (!HasContainer(spec.Each("containers"), container) && !HasContainer(spec.Each("initContainers"), container))
            errors.Invalid(path, container, "container not found");
        if (profile.Length > 0 && Kind(profile) is null)
            errors.Invalid(path, profile, "invalid AppArmor profile name: " + GoText.Quote(profile));
    }

    private static string? Kind(string profile) => profile switch
    {
        "runtime/default" => "RuntimeDefault",
        "unconfined" => "Unconfined",
        _ => profile.StartsWith("localhost/", StringComparison.Ordinal) ? "Localhost" : null,
    };

    private static bool HasContainer(CursorList containers, string name)
    {
        foreach (var container in containers)
        {
            if (container.TextOf("name") == name)
                return true;
        }

        return false;
    }
}
