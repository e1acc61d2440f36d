using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>The restricted pod security standard, unless root was asked for.</summary>
internal static class SecurityRenderer
{
    public static MapNode OfPod(RenderScope scope)
    {
        var security = scope.Spec.Security;
        return new MapBuilder(scope.Factory)
            .Add("fsGroup", Nodes.Of(security.VolumeGroup))
            .Add("fsGroupChangePolicy", security.VolumeGroup is { } group ? ScalarNode.String("OnRootMismatch", group.Place) : null)
            .Add("runAsGroup", Nodes.Of(security.Group))
            .Add("runAsNonRoot", security.AllowRoot is { } allow ? ScalarNode.Boolean(false, allow.Place) : ScalarNode.Boolean(true, scope.Factory))
            .Add("runAsUser", Nodes.Of(security.User))
            .AddMap("seccompProfile", profile => profile.Add("type", "RuntimeDefault"))
            .Build();
    }

    /// <summary>What a container says for itself goes before what the workload says for all.</summary>
    public static MapNode? OfContainer(RenderScope scope, SecuritySpec own)
    {
        var all = scope.Spec.Security;
        var allow = own.AllowRoot ?? all.AllowRoot;
        var added = own.Capabilities ?? all.Capabilities;
        var security = new MapBuilder(scope.Factory)
            .Add("allowPrivilegeEscalation", allow is null ? false : null)
            .AddMap("capabilities", capabilities => capabilities
                .Add("add", Nodes.Of(added))
                .Add("drop", allow is null ? Nodes.Strings(["ALL"], scope.Factory) : null))
            .Add("readOnlyRootFilesystem", Nodes.Of(own.ReadOnlyRoot ?? all.ReadOnlyRoot))
            .Add("runAsGroup", Nodes.Of(own.Group))
            .Add("runAsNonRoot", own.AllowRoot is { } root && all.AllowRoot is null ? ScalarNode.Boolean(false, root.Place) : null)
            .Add("runAsUser", Nodes.Of(own.User));
        return security.Count == 0 ? null : security.Build();
    }
}
