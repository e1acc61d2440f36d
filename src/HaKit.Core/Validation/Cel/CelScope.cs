namespace HaKit.Validation.Cel;

/// <summary>What an expression of an admission policy may name.</summary>
internal sealed class CelScope
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

    private readonly Dictionary<string, CelType> names = new(StringComparer.Ordinal)
    {
        ["object"] = CelType.Dyn,
        ["oldObject"] = CelType.Dyn,
        ["request"] = Request,
        ["namespaceObject"] = Namespace,
        ["authorizer"] = CelType.Dyn,
    };

    public CelScope(bool hasParams, IReadOnlyDictionary<string, CelType>? variables, bool patches = false)
    {
        if (patches)
        {
            names["Object"] = ObjectPatch;
            names["JSONPatch"] = JsonPatch;
            names["jsonpatch"] = CelType.Dyn;
        }

        if (hasParams)
            names["params"] = CelType.Dyn;
        if (variables is not null)
            names["variables"] = CelType.Object("kubernetes.variables", variables);
        AddTypes();
    }

    private CelScope(Dictionary<string, CelType> own)
    {
        names = own;
        AddTypes();
    }

    /// <summary>What the selectors of device claims and classes may name.</summary>
    public static CelScope Device => new(new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["device"] = Of(
            "kubernetes.DRADevice",
            ("driver", CelType.String), ("attributes", CelType.Map(CelType.String, CelType.Map(CelType.String, CelType.Dyn))),
            ("capacity", CelType.Map(CelType.String, CelType.Map(CelType.String, CelType.Dyn))), ("allowMultipleAllocations", CelType.Bool)),
    });

    /// <summary>What a mutation merges into the object.</summary>
    public static CelType ObjectPatch { get; } = Of("Object");

    public static CelType JsonPatch { get; } = Of("JSONPatch");

    private void AddTypes()
    {
        foreach (var type in new[] { "int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type" })
            names[type] = CelType.Dyn;
    }

    public CelType? this[string name] => names.TryGetValue(name, out var type) ? type : null;

    /// <summary>Brings a comprehension's variable into scope; gives back what stood there.</summary>
    public CelType? Set(string name, CelType? type)
    {
        var before = this[name];
        if (type is null)
            names.Remove(name);
        else
            names[name] = type;
        return before;
    }

    private static CelType Of(string name, params (string Name, CelType Type)[] fields) =>
        CelType.Object(name, fields.ToDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal));
}
