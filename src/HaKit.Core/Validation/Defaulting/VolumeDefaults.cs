using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Volumes and their sources.</summary>
internal static class VolumeDefaults
{
    private const long FileMode = 420;

    public static MapNode Volume(MapNode volume, KubernetesVersion version)
    {
        var edit = new MapEdit(volume);
        if (!HasSource(volume))
            edit.Set("emptyDir", new MapNode([], volume.Place));
        if (!Features.ImageVolumes(version))
            edit.Remove("image");
        edit.Each("secret", Moded);
        edit.Each("configMap", Moded);
        edit.Each("downwardAPI", source => DownwardApi(Moded(source)));
        edit.Each("projected", source => Defaults.With(Moded(source), (ref inner) => inner.Items("sources", projection => Projection(projection, version))));
        Sources(ref edit);
        edit.Each("ephemeral", source => Defaults.With(source, (ref inner) => inner.Each("volumeClaimTemplate", Defaults.Claim)));
        edit.Each("image", source => Defaults.With(source, (ref inner) =>
            inner.DefaultEmpty("pullPolicy", ContainerDefaults.PullPolicy(inner.Text("reference")))));
        return edit.Done();
    }

    /// <summary>Defaults that a pod's volume and a PersistentVolume share.</summary>
    public static void Sources(ref MapEdit edit)
    {
        edit.Each("hostPath", source => Defaults.With(source, (ref inner) => inner.Default("type", "")));
        edit.Each("iscsi", source => Defaults.With(source, (ref inner) => inner.DefaultEmpty("iscsiInterface", "default")));
        edit.Each("rbd", source => Defaults.With(source, (ref inner) =>
        {
            inner.DefaultEmpty("pool", "rbd");
            inner.DefaultEmpty("user", "admin");
            inner.DefaultEmpty("keyring", "/etc/ceph/keyring");
        }));
        edit.Each("azureDisk", source => Defaults.With(source, (ref inner) =>
        {
            inner.Default("cachingMode", "ReadWrite");
            inner.Default("kind", "Shared");
            inner.Default("fsType", "ext4");
            inner.Default("readOnly", false);
        }));
        edit.Each("scaleIO", source => Defaults.With(source, (ref inner) =>
        {
            inner.DefaultEmpty("storageMode", "ThinProvisioned");
            inner.DefaultEmpty("fsType", "xfs");
        }));
    }

    private static bool HasSource(MapNode volume)
    {
        foreach (var entry in volume.Entries)
        {
            if (entry.Key != "name" && !entry.Value.IsNull)
                return true;
        }

        return false;
    }

    private static MapNode Moded(MapNode source) => Defaults.With(source, (ref edit) => edit.Default("defaultMode", FileMode));

    private static MapNode DownwardApi(MapNode source) => Defaults.With(source, (ref edit) =>
        edit.Items("items", item => Defaults.With(item, (ref inner) => inner.Each("fieldRef", ContainerDefaults.FieldRef))));

    private static MapNode Projection(MapNode source, KubernetesVersion version) => Defaults.With(source, (ref edit) =>
    {
        if (!Features.CertificateProjections(version))
        {
            edit.Remove("clusterTrustBundle");
            edit.Remove("podCertificate");
        }

        edit.Each("serviceAccountToken", token => Defaults.With(token, (ref inner) => inner.Default("expirationSeconds", 3600)));
        edit.Each("downwardAPI", DownwardApi);
    });
}
