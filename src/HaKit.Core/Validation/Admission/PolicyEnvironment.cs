using HaKit.Cel;

namespace HaKit.Validation.Admission;

/// <summary>What an expression of an admission policy may name.</summary>
internal static class PolicyEnvironment
{
    private static readonly CelType Labels = CelType.Map(CelType.String, CelType.String);
    private static readonly CelType Strings = CelType.List(CelType.String);

    private static readonly CelType GroupVersionKind = Of("kubernetes.GroupVersionKind", ("group", CelType.String), ("version", CelType.String), ("kind", CelType.String));
    private static readonly CelType GroupVersionResource = Of("kubernetes.GroupVersionResource", ("group", CelType.String), ("version", CelType.String), ("resource", CelType.String));
    private static readonly CelType UserInfo = Of(
        "kubernetes.UserInfo", ("username", CelType.String), ("uid", CelType.String), ("groups", Strings), ("extra", CelType.Map(CelType.String, Strings)));

    private static readonly CelType Request = Of(
        "kubernetes.AdmissionRequest",
        ("kind", GroupVersionKind), ("resource", GroupVersionResource), ("subResource", CelType.String), ("requestKind", GroupVersionKind),
        ("requestResource", GroupVersionResource), ("requestSubResource", CelType.String), ("name", CelType.String), ("namespace", CelType.String),
        ("operation", CelType.String), ("userInfo", UserInfo), ("dryRun", CelType.Bool), ("options", CelType.Dyn));

    private static readonly CelType Namespace = Of(
        "kubernetes.Namespace",
        ("metadata", Of(
            "kubernetes.NamespaceMetadata",
            ("name", CelType.String), ("generateName", CelType.String), ("namespace", CelType.String), ("labels", Labels), ("annotations", Labels),
            ("UID", CelType.String), ("creationTimestamp", CelType.Timestamp), ("deletionGracePeriodSeconds", CelType.Int),
            ("deletionTimestamp", CelType.Timestamp), ("generation", CelType.Int), ("resourceVersion", CelType.String), ("finalizers", Strings))),
        ("spec", Of("kubernetes.NamespaceSpec", ("finalizers", Strings))),
        ("status", Of("kubernetes.NamespaceStatus", ("phase", CelType.String))));

    /// <summary>What a mutation merges into the object.</summary>
    public static CelType ObjectPatch { get; } = CelType.Object("Object");

    public static CelType JsonPatch { get; } = Of("JSONPatch", ("op", CelType.String), ("path", CelType.String), ("from", CelType.String), ("value", CelType.Dyn));

    /// <summary>What the selectors of device claims and classes may name.</summary>
    public static CelEnvironment Device { get; } = new CelEnvironment { HasBind = true }.Variable("device", Of(
        "kubernetes.DRADevice",
        ("driver", CelType.String), ("attributes", CelType.Map(CelType.String, CelType.Map(CelType.String, CelType.Dyn))),
        ("capacity", CelType.Map(CelType.String, CelType.Map(CelType.String, CelOpaque.Quantity))), ("allowMultipleAllocations", CelType.Bool)));

    /// <param name="hasParams">True where the policy has a kind of parameters.</param>
    /// <param name="variables">The policy's own variables that stand before the expression; null where it may use none.</param>
    /// <param name="patches">True where the expression makes patches.</param>
    public static CelEnvironment Of(bool hasParams, IReadOnlyDictionary<string, CelType>? variables, bool patches = false)
    {
        var environment = new CelEnvironment()
            .Variable("object", CelType.Dyn)
            .Variable("oldObject", CelType.Dyn)
            .Variable("request", Request)
            .Variable("namespaceObject", Namespace)
            .Variable("authorizer", AuthorizerFunctions.Authorizer);
        if (hasParams)
            environment.Variable("params", CelType.Dyn);
        if (variables is not null)
            environment.Variable("variables", CelType.Object("kubernetes.variables", variables));
        if (patches)
            environment.Constructible(JsonPatch).ConstructibleUnder("Object");
        return environment;
    }

    private static CelType Of(string name, params (string Name, CelType Type)[] fields) =>
        CelType.Object(name, fields.ToDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal));
}
