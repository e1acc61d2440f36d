using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>PersistentVolumes, claims, storage classes and CSI drivers.</summary>
internal static class StorageDefaults
{
    public static MapNode PersistentVolume(MapNode root) => Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Defaults.With(spec, (ref inner) =>
    {
        inner.DefaultEmpty("persistentVolumeReclaimPolicy", "Retain");
        inner.Default("volumeMode", "Filesystem");
        VolumeDefaults.Sources(ref inner);
    })));

    /// <summary>A claim of its own: its two data sources are made the same where one is absent. Those made from templates are left as they are.</summary>
    public static MapNode PersistentVolumeClaim(MapNode root) => Defaults.With(Defaults.Claim(root), (ref edit) => edit.Each("spec", DataSources));

    public static MapNode Apply(MapNode root, string kind) => kind switch
    {
        "StorageClass" => Defaults.With(root, (ref edit) =>
        {
            edit.Default("reclaimPolicy", "Delete");
            edit.Default("volumeBindingMode", "Immediate");
        }),
        "VolumeAttachment" => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) => inner.Each("source", source =>
            Defaults.With(source, (ref of) => of.Each("inlineVolumeSpec", inline => Defaults.With(inline, VolumeDefaults.Sources))))))),
        _ => root,
    };

    private static MapNode DataSources(MapNode spec)
    {
        var edit = new MapEdit(spec);
        // Namespaces of other data sources are behind a feature that is off.
        if (edit["dataSourceRef"] is MapNode elsewhere && elsewhere.Text("namespace") is { Length: > 0 })
            edit.Remove("dataSourceRef");
        if (edit["dataSourceRef"] is null && edit["dataSource"] is MapNode unknown && !IsClaimOrSnapshot(unknown))
            edit.Remove("dataSource");
        if (edit["dataSource"] is MapNode source)
            edit.Default("dataSourceRef", source);
        else if (edit["dataSourceRef"] is MapNode reference)
            edit.Default("dataSource", reference);
        return edit.Done();
    }

    private static bool IsClaimOrSnapshot(MapNode source) => (source.Text("kind"), source.Text("apiGroup") ?? "") is
        ("PersistentVolumeClaim", "") or ("VolumeSnapshot", "snapshot.storage.k8s.io");
}
