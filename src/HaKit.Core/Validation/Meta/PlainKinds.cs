namespace HaKit.Validation.Meta;

/// <summary>Kinds that hold data or little more than their metadata.</summary>
internal static class PlainKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "ConfigMap"] = PlainObjects.ConfigMap,
        ["", "Namespace"] = PlainObjects.Namespace,
        ["", "Secret"] = PlainObjects.Secret,
        ["", "ServiceAccount"] = PlainObjects.ServiceAccount,
    };
}
