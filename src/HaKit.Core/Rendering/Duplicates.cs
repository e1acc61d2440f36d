using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Names that a pod may carry once only, given twice.</summary>
internal static class Duplicates
{
    public static void Report(RenderScope scope)
    {
        var spec = scope.Spec;
        Find(scope, spec.Network.Exposed, port => Check.Text(port.Port), "Expose: port {0} is exposed twice.");
        Find(scope, spec.ConfigFiles, file => file.Name, "ConfigFile: {0} is given twice.");
        Find(scope, spec.Claims, claim => claim.Name, "Claim: a claim named '{0}' is asked for twice.");
        Find(scope, spec.Secrets, secret => secret.Name, "Secret: {0} is made twice.");
        Find(scope, spec.Network.Routes, route => route.Gateway + " " + route.Host + route.Path, "Route: {0} is routed twice.");
        Find(scope, spec.Network.Ingresses, ingress => ingress.Host + ingress.Path, "Ingress: {0} is routed twice.");
        Container(scope, spec.Main);
        var names = new List<Sourced<string>> { spec.Main.Name };
        foreach (var container in spec.InitContainers)
        {
            names.Add(container.Value.Name);
            Container(scope, container.Value);
        }

        foreach (var container in spec.Sidecars)
        {
            names.Add(container.Value.Name);
            Container(scope, container.Value);
        }

        Find(scope, names, name => name, "Container: two are named '{0}'.");
        MountPaths(scope);
        Volumes(scope);
    }

    private static void Container(RenderScope scope, ContainerSpec container)
    {
        Find(scope, container.Files, file => file.Name, "ConfigFile: {0} is given twice.");
        Find(scope, container.Env, env => env.Name, "Env: {0} is set twice.");
        Find(scope, container.Ports, port => Check.Text(port.Number) + "/" + port.Protocol, "Port: {0} is declared twice.");
        var named = new List<Sourced<string>>();
        foreach (var port in container.Ports)
        {
            if (port.Value.Name is { } name)
                named.Add(Sourced.By(port.Place, name));
        }

        Find(scope, named, name => name, "Port: two are named '{0}'.");
    }

    private static void MountPaths(RenderScope scope)
    {
        var paths = new List<Sourced<string>>();
        foreach (var (mount, at) in scope.Spec.Main.Mounts)
            paths.Add(Sourced.By(at, mount.Path));
        foreach (var (file, at) in scope.Spec.ConfigFiles)
            paths.Add(Sourced.By(at, file.Name));
        foreach (var (claim, at) in scope.Spec.Claims)
            paths.Add(Sourced.By(at, claim.Path));
        Find(scope, paths, path => path, "Volume: two are mounted at {0}.");
    }

    /// <summary>One volume may be mounted often, but one name must not mean two volumes; what is shared must be there.</summary>
    private static void Volumes(RenderScope scope)
    {
        var known = new Dictionary<string, VolumeSource?>(StringComparer.Ordinal);
        foreach (var claim in scope.Spec.Claims)
            known[claim.Value.Name] = null;
        if (ConfigMapRenderer.Files(scope.Spec).Count > 0)
            known["config"] = null;
        foreach (var (mount, at) in VolumeRenderer.AllMounts(scope.Spec))
        {
            if (mount.Volume.Kind == VolumeKind.Shared)
                continue;
            if (!known.TryGetValue(mount.VolumeName, out var other))
                known.Add(mount.VolumeName, mount.Volume);
            else if (other is null || !SameVolume(other, mount.Volume))
                Add(scope, at, $"Volume: two different ones are named '{mount.VolumeName}'.", "Name one of them with Named(…), or mount the first again with VolumeSource.Shared.");
        }

        foreach (var (mount, at) in VolumeRenderer.AllMounts(scope.Spec))
        {
            if (mount.Volume.Kind == VolumeKind.Shared && !known.ContainsKey(mount.VolumeName))
                Add(scope, at, $"Volume: no container declares '{mount.VolumeName}' to share.", "Declare it on another container, or name an existing one.");
        }
    }

    private static bool SameVolume(VolumeSource one, VolumeSource other) =>
        one.Kind == other.Kind && one.Reference == other.Reference && one.SizeLimit == other.SizeLimit
        && one.InMemory == other.InMemory && one.IsOptional == other.IsOptional && one.Mode == other.Mode;

    private static void Find<T>(RenderScope scope, IReadOnlyList<Sourced<T>> items, Func<T, string> key, string message)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, at) in items)
        {
            var name = key(item);
            if (!known.Add(name))
                Add(scope, at, message.Replace("{0}", name), "Keep one of them.");
        }
    }

    private static void Add(RenderScope scope, Place place, string message, string remediation) =>
        scope.Report(RenderProblems.Contradiction(scope, place, message, remediation));
}
