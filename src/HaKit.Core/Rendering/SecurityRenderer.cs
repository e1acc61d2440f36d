using HaKit.Tree;

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

    public static MapNode? OfContainer(RenderScope scope)
    {
        var security = scope.Spec.Security;
        var readOnly = security.ReadOnlyRoot is { } root ? ScalarNode.Boolean(root.Value, root.Place) : null;
        if (security.AllowRoot is not null)
            return readOnly is null ? null : new MapBuilder(scope.Factory).Add("readOnlyRootFilesystem", readOnly).Build();
        return new MapBuilder(scope.Factory)
            .Add("allowPrivilegeEscalation", false)
            .AddMap("capabilities", capabilities => capabilities.Add("drop", Nodes.Strings(["ALL"], scope.Factory)))
            .Add("readOnlyRootFilesystem", readOnly)
            .Build();
    }
}
