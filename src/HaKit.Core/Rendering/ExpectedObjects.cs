using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>What a workload refers to and something else makes, as one annotation on it.</summary>
internal static class ExpectedObjects
{
    public static Sourced<string>? Of(RenderScope scope)
    {
        var all = new List<Sourced<string>>();
        foreach (var expected in scope.Context.Expected.Concat(scope.Spec.Expected))
            all.Add(Sourced.By(expected.Place, expected.Value.ToString()));
        if (scope.Spec.ServiceAccount is { Value.Create: false } account)
            all.Add(Sourced.By(account.Place, External.ServiceAccount(scope.ServiceAccountName!).ToString()));
        foreach (var container in scope.Spec.InitContainers.Concat(scope.Spec.Sidecars).Select(container => container.Value).Prepend(scope.Spec.Main))
            all.AddRange(Of(container));
        var names = all.Select(expected => expected.Value).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : Sourced.By(all[all.Count - 1].Place, string.Join(", ", names));
    }

    private static IEnumerable<Sourced<string>> Of(ContainerSpec container)
    {
        foreach (var env in container.Env)
        {
            if (env.Value.Source is { IsExternal: true } source)
                yield return Sourced.By(env.Place, source.Kind + "/" + source.Reference);
        }

        foreach (var group in container.EnvFrom)
        {
            if (group.Value.IsExternal)
                yield return Sourced.By(group.Place, group.Value.Kind + "/" + group.Value.Name);
        }

        foreach (var mount in container.Mounts)
        {
            if (mount.Value.Volume is { IsExternal: true, Reference: { } name, Kind: VolumeKind.ConfigMap or VolumeKind.Secret or VolumeKind.Claim } volume)
                yield return Sourced.By(mount.Place, (volume.Kind == VolumeKind.Claim ? "PersistentVolumeClaim" : volume.Kind.ToString()) + "/" + name);
        }
    }
}
