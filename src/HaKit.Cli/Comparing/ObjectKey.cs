using HaKit.Facts;

namespace HaKit.Cli.Comparing;

/// <summary>Which object is meant on both sides, whatever version each of them writes it in and whether the default namespace is spelled out.</summary>
internal readonly record struct ObjectKey(string Group, string Kind, string Namespace, string Name)
{
    public static ObjectKey Of(ObjectReference reference, string defaultNamespace)
    {
        var slash = reference.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = slash < 0 ? "" : reference.ApiVersion[..slash];
        return new ObjectKey(
            ApiGroups.IsBuiltIn(group) ? "" : group, reference.Kind, reference.Namespace.Length == 0 ? defaultNamespace : reference.Namespace, reference.Name);
    }
}
