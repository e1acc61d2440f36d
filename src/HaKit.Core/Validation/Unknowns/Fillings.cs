using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Decoding;

namespace HaKit.Validation.Unknowns;

/// <summary>Values to put where one is not known: none, two ordinary ones of the field's type, and for the fields that steer others each value they can have.</summary>
internal sealed class Fillings(int filling) : IUnknownValues
{
    private const int Ordinary = 3;

    /// <summary>Fields that decide which other fields are checked, and how.</summary>
    private static readonly Dictionary<string, string[]> Steering = new(StringComparer.Ordinal)
    {
        ["type"] = ["RollingUpdate", "Recreate", "OnDelete", "ExternalName", "LoadBalancer", "NodePort", "Localhost", "Container", "Pod", "Resource", "Utilization"],
        ["operator"] = ["In", "Exists", "DoesNotExist", "Gt", "Equal"],
        ["clusterIP"] = ["None"],
        ["restartPolicy"] = ["Always", "Never", "OnFailure"],
        ["completionMode"] = ["Indexed", "NonIndexed"],
        ["whenUnsatisfiable"] = ["DoNotSchedule", "ScheduleAnyway"],
        ["effect"] = ["NoExecute"],
        ["externalTrafficPolicy"] = ["Local", "Cluster"],
        ["sessionAffinity"] = ["ClientIP", "None"],
        ["dnsPolicy"] = ["None"],
        ["pathType"] = ["Prefix", "ImplementationSpecific"],
        ["kind"] = ["ServiceAccount", "User"],
    };

    /// <summary>How many there are.</summary>
    public static int Count => Ordinary + 11;

    public Node? Value(FieldShape shape, FieldPath path, Place place)
    {
        if (filling == 0)
            return null;
        var steps = path.Steps();
        var name = steps.Count == 0 ? null : steps[steps.Count - 1].Name;
        if (filling >= Ordinary && shape.Type == FieldType.String && name is not null && Steering.TryGetValue(name, out var values))
            return ScalarNode.String(values[(filling - Ordinary) % values.Length], place);
        return Plain(shape, filling % 2 == 1, Number(filling), place);
    }

    /// <summary>Small, ordinary and large: a number that is not known may be on either side of one that is.</summary>
    private static int Number(int filling) => (filling % 3) switch
    {
        0 => 100_000,
        1 => 1,
        _ => 30,
    };

    private static Node? Plain(FieldShape shape, bool first, int number, Place place) => shape.Type switch
    {
        FieldType.String => ScalarNode.String(first ? "a" : "b1", place),
        FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.IntOrString => ScalarNode.Integer(number, place),
        FieldType.Boolean => ScalarNode.Boolean(first, place),
        FieldType.Quantity => ScalarNode.String(first ? "1" : "64Mi", place),
        FieldType.Bytes => ScalarNode.String("", place),
        FieldType.Time or FieldType.MicroTime => ScalarNode.String("2026-01-01T00:00:00Z", place),
        FieldType.List => new ListNode(first ? [] : Items(shape, number, place), place),
        _ => new MapNode([], place),
    };

    private static Node[] Items(FieldShape shape, int number, Place place) => Plain(shape.Element!, false, number, place) is { } item ? [item] : [];
}
