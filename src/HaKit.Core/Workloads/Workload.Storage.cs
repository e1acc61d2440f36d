using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Puts a file into the main container, by a ConfigMap of the workload's own. Changing its content replaces the pods, by the rules of an update.
    /// </summary>
    /// <param name="path">Where the file appears.</param>
    /// <param name="content">Its text.</param>
    /// <exception cref="ArgumentException">Not an absolute path, a null content.</exception>
    public Workload ConfigFile(string path, string content) => With((s, at) => s with
    {
        ConfigFiles = s.ConfigFiles.Upsert(Sourced.By(at, new Pair(Check.AbsolutePath(path, "ConfigFile"), Check.NotNull(content))), s.SealedCalls, f => f.Name),
    });

    /// <summary>
    /// Makes a Secret with the workload, for <see cref="EnvSource.Secret"/>, <see cref="EnvGroup.Secret"/> and <see cref="VolumeSource.Secret"/> to refer
    /// to. Changing it replaces the pods. It ends up readable in the YAML: for real secrets refer to one that is made elsewhere.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed name or key, no value, or a key given twice.</exception>
    public Workload Secret(string name, params (string Key, string Value)[] values) => With((s, at) => s with
    {
        Secrets = s.Secrets.Upsert(Sourced.By(at, new SecretSpec(Check.DnsName(name, "Secret"), Check.DataKeys(values, "Secret " + name))), s.SealedCalls, x => x.Name),
    });

    /// <summary>Mounts a volume into the main container.</summary>
    /// <param name="path">Where it appears.</param>
    /// <param name="source">What is mounted.</param>
    /// <param name="readOnly">Whether the container may only read it.</param>
    /// <exception cref="ArgumentException">Not an absolute path.</exception>
    public Workload Volume(string path, VolumeSource source, bool readOnly = false) =>
        With((s, at) => s with { Main = s.Main.WithMount(at, path, source, readOnly, s.SealedCalls) });

    /// <summary>
    /// Claims storage and mounts it into the main container. A StatefulSet gets one claim per replica, kept when the replica goes. For anything else
    /// all replicas share one claim, which <see cref="ClaimAccess.ReadWriteOnce"/> ties to a single node (HAK4005).
    /// </summary>
    /// <param name="path">Where it appears.</param>
    /// <param name="size">How much, such as <c>"10Gi"</c>.</param>
    /// <param name="storageClass">Default is the cluster's.</param>
    /// <param name="access">Who may mount it. Default one node.</param>
    /// <param name="name">The claim's name; default is made from the path.</param>
    /// <exception cref="ArgumentException">A malformed path, size or name; a size that is not above zero.</exception>
    public Workload Claim(string path, Quantity size, string? storageClass = null, ClaimAccess access = ClaimAccess.ReadWriteOnce, string? name = null) =>
        With((s, at) => s with
        {
            Claims = s.Claims.Upsert(
                Sourced.By(at, new ClaimSpec(
                    name is null ? MountSpec.NameOf(Check.AbsolutePath(path, "Claim path")) : Check.DnsLabel(name, "Claim"),
                    Check.AbsolutePath(path, "Claim path"),
                    Check.Size(size),
                    storageClass is null ? null : Check.DnsName(storageClass, "StorageClass"),
                    access)),
                s.SealedCalls,
                claim => claim.Path),
        });
}
