using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>A key of a ConfigMap or Secret that a reference names.</summary>
internal sealed record KeyReference(string Name, FieldPath Path);

/// <summary>An object that a pod names and cannot start without, and the keys it wants of it.</summary>
internal sealed record PodReference(string Kind, string Name, bool IsOptional, FieldPath Path, IReadOnlyList<KeyReference> Keys);

/// <summary>Reads what pods refer to. A name or an option that cannot be known is nothing to report.</summary>
internal static class PodReferences
{
    public static IEnumerable<PodReference> Of(WorkloadFacts workload)
    {
        foreach (var (volume, path) in workload.Volumes)
        {
            foreach (var reference in OfVolume(volume, path))
                yield return reference;
        }

        foreach (var container in workload.Pod.All)
        {
            foreach (var reference in OfVariables(container))
                yield return reference;
        }
    }

    private static IEnumerable<PodReference> OfVariables(ContainerFacts container)
    {
        var env = container.Node.Items("env");
        for (var i = 0; i < env.Count; i++)
        {
            var from = env[i].Get("valueFrom");
            var path = container.Path.Child("env").Index(i).Child("valueFrom");
            if (from.Get("configMapKeyRef") is { } map)
                yield return Key("ConfigMap", map, path.Child("configMapKeyRef"));
            if (from.Get("secretKeyRef") is { } secret)
                yield return Key("Secret", secret, path.Child("secretKeyRef"));
        }

        var envFrom = container.Node.Items("envFrom");
        for (var i = 0; i < envFrom.Count; i++)
        {
            var path = container.Path.Child("envFrom").Index(i);
            if (envFrom[i].Get("configMapRef") is { } map)
                yield return Reference("ConfigMap", map, path.Child("configMapRef"));
            if (envFrom[i].Get("secretRef") is { } secret)
                yield return Reference("Secret", secret, path.Child("secretRef"));
        }
    }

    private static IEnumerable<PodReference> OfVolume(Node volume, FieldPath path)
    {
        if (volume.Get("configMap") is { } map)
            yield return Reference("ConfigMap", map, path.Child("configMap"));
        if (volume.Get("secret") is { } secret)
            yield return Reference("Secret", secret, path.Child("secret"), "secretName");
        if (volume.Get("persistentVolumeClaim") is { } claim)
            yield return Reference("PersistentVolumeClaim", claim, path.Child("persistentVolumeClaim"), "claimName");
        var sources = volume.Get("projected").Items("sources");
        for (var i = 0; i < sources.Count; i++)
        {
            var source = path.Child("projected", "sources").Index(i);
            if (sources[i].Get("configMap") is { } projectedMap)
                yield return Reference("ConfigMap", projectedMap, source.Child("configMap"));
            if (sources[i].Get("secret") is { } projectedSecret)
                yield return Reference("Secret", projectedSecret, source.Child("secret"));
        }
    }

    private static PodReference Key(string kind, Node reference, FieldPath path) => Reference(kind, reference, path) with
    {
        Keys = reference.TextOr("key", "") is { Length: > 0 } key ? [new KeyReference(key, path.Child("key"))] : [],
    };

    private static PodReference Reference(string kind, Node reference, FieldPath path, string field = "name")
    {
        var items = reference.Items("items");
        var keys = new List<KeyReference>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].TextOr("key", "") is { Length: > 0 } key)
                keys.Add(new KeyReference(key, path.Child("items").Index(i).Child("key")));
        }

        return new PodReference(
            kind, reference.TextOr(field, "") ?? "", reference.Flag("optional", absent: false) is not false, path.Child(field), keys);
    }
}
