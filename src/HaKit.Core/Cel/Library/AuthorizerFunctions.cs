namespace HaKit.Cel;

/// <summary>Questions to the authorizer of a cluster: they can be written and checked, but nobody answers them here.</summary>
internal static class AuthorizerFunctions
{
    public static CelType Authorizer { get; } = CelType.Opaque("kubernetes.authorization.Authorizer");

    private static readonly CelType Path = CelType.Opaque("kubernetes.authorization.PathCheck");
    private static readonly CelType Group = CelType.Opaque("kubernetes.authorization.GroupCheck");
    private static readonly CelType Resource = CelType.Opaque("kubernetes.authorization.ResourceCheck");
    private static readonly CelType Decision = CelType.Opaque("kubernetes.authorization.Decision");

    public static void Add(CelLibrary library)
    {
        Ask(library, "path", Path, Authorizer, CelType.String);
        Ask(library, "group", Group, Authorizer, CelType.String);
        Ask(library, "serviceAccount", Authorizer, Authorizer, CelType.String, CelType.String);
        Ask(library, "resource", Resource, Group, CelType.String);
        Ask(library, "subresource", Resource, Resource, CelType.String);
        Ask(library, "namespace", Resource, Resource, CelType.String);
        Ask(library, "name", Resource, Resource, CelType.String);
        Ask(library, "fieldSelector", Resource, Resource, CelType.String);
        Ask(library, "labelSelector", Resource, Resource, CelType.String);
        Ask(library, "check", Decision, Path, CelType.String);
        Ask(library, "check", Decision, Resource, CelType.String);
        Ask(library, "errored", CelType.Bool, Decision);
        Ask(library, "error", CelType.String, Decision);
        Ask(library, "allowed", CelType.Bool, Decision);
        Ask(library, "reason", CelType.String, Decision);
    }

    private static void Ask(CelLibrary library, string name, CelType result, params CelType[] parameters) =>
        library.Method(name, parameters, result, _ => CelUnknown.Instance);
}
