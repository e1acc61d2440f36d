using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Validation.Decoding;

/// <summary>
/// The server's first stage: reads a tree into the types of the API as a strict JSON decoder does. What is of the wrong type ends it, and
/// only the first such
/// error is told (the decoder goes on but keeps one); unknown and duplicate fields are all told, if nothing else is wrong. A null is the
/// same as nothing, and is
/// taken out here, so that what follows meets no null; a null in a list is the type's empty value.
/// </summary>
internal sealed class Decoder(SchemaTable table, KubernetesVersion version, IUnknownValues? unknowns = null)
{
    /// <summary>How deep objects may nest: far beyond any manifest, and shallow enough for a small stack.</summary>
    public const int DeepestNesting = 400;

    private readonly List<FieldError> strict = [];
    private FieldError? fatal;
    private int depth;

    /// <summary>True when a value was met that is not known here.</summary>
    public bool MetUnknown { get; private set; }

    public IReadOnlyList<FieldError> Errors => fatal is not null ? [fatal] : strict;

    public MapNode Object(MapNode map, TypeSchema type, FieldPath path)
    {
        List<MapEntry>? changed = null;
        var seen = map.Count > 1 ? new KeySet(map.Count) : default;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            var field = type[entry.Key];
            Node? value = null;
            if (field is null || !version.IsAtLeast(field.Since))
                AddStrict(path.Child(entry.Key), Reasons.UnknownField, "unknown field ", entry.KeyPlace);
            else if (!seen.IsNone && !seen.Add(map, i))
                AddStrict(path.Child(entry.Key), Reasons.DuplicateField, "duplicate field ", entry.KeyPlace);
            else if (IsGoodScalar(entry.Value, field.Shape))
                value = entry.Value;
            else
                value = Value(entry.Value, field.Shape, path.Child(entry.Key), type);
            Keep(map, i, value, ref changed);
        }

        return changed is null ? map : new MapNode(changed, map.Place);
    }

    /// <summary>Most values are scalars that fit; for these no path is made.</summary>
    private static bool IsGoodScalar(Node node, FieldShape shape) => node is ScalarNode { Kind: not NodeKind.Null } && ScalarDecoder.Problem(node, shape) is null;

    private Node? Value(Node node, FieldShape shape, FieldPath path, TypeSchema owner, FieldPath? shown = null)
    {
        if (node.IsUnknown)
        {
            MetUnknown = true;
            return unknowns is null ? node : unknowns.Value(shape, path, node.Place);
        }

        if (node.IsNull)
            return null;
        switch (shape.Type)
        {
            case FieldType.Any:
                return node;
            case FieldType.Object when node is MapNode map:
                return Deeper(path, node) ? Leave(Object(map, shape.Object(table), path)) : node;
            case FieldType.Map when node is MapNode map:
                return Map(map, shape.Element!, path, owner);
            case FieldType.List when node is ListNode list:
                return List(list, shape.Element!, path, owner);
            case FieldType.SchemaOrBoolean or FieldType.SchemaOrList:
                return Schema(node, shape, path);
            case FieldType.Bytes when node is ListNode bytes:
                return Bytes(bytes, path, owner);
            default:
                if (ScalarDecoder.Problem(node, shape) is { } problem)
                    Fail(path, node, problem is ScalarDecoder.WrongType ? DecodeMessages.WrongType(node, shape, shown ?? path, owner, table) : problem);
                return node;
        }
    }

    private MapNode Map(MapNode map, FieldShape element, FieldPath path, TypeSchema owner)
    {
        List<MapEntry>? changed = null;
        var seen = map.Count > 1 ? new KeySet(map.Count) : default;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            if (!seen.IsNone && !seen.Add(map, i))
                AddStrict(path.Child(entry.Key), Reasons.DuplicateField, "duplicate field ", entry.KeyPlace);
            var value = IsGoodScalar(entry.Value, element) ? entry.Value : Value(entry.Value, element, path.Key(entry.Key), owner, path);
            Keep(map, i, value ?? Zero(element, entry.Value.Place), ref changed);
        }

        return changed is null ? map : new MapNode(changed, map.Place);
    }

    private ListNode List(ListNode list, FieldShape element, FieldPath path, TypeSchema owner)
    {
        Node[]? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (IsGoodScalar(list[i], element))
                continue;
            var value = Value(list[i], element, path.Index(i), owner) ?? Zero(element, list[i].Place);
            if (ReferenceEquals(value, list[i]))
                continue;
            changed ??= [.. list.Items];
            changed[i] = value;
        }

        return changed is null ? list : new ListNode(changed, list.Place);
    }

    /// <summary>A schema within a schema: read by itself, without strictness.</summary>
    private Node Schema(Node node, FieldShape shape, FieldPath path)
    {
        var isBoolean = shape.Type == FieldType.SchemaOrBoolean;
        if (isBoolean && node is not (MapNode or ScalarNode { Kind: NodeKind.Boolean }))
            Fail(path, node, "boolean or JSON schema expected");
        if (isBoolean ? node is not MapNode : node is not (MapNode or ListNode))
            return isBoolean ? node : new ListNode([], node.Place);
        var inner = new Decoder(table, version, unknowns) { depth = depth };
        var one = new FieldShape(FieldType.Object, typeName: shape.TypeName);
        var read = inner.Value(node, node is ListNode ? new FieldShape(FieldType.List, one) : one, path, table.Type(shape.TypeName!));
        MetUnknown |= inner.MetUnknown;
        fatal ??= inner.fatal;
        return read ?? node;
    }

    /// <summary>Bytes may be written one by one, as numbers.</summary>
    private ListNode Bytes(ListNode list, FieldPath path, TypeSchema owner)
    {
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { Kind: NodeKind.Null } && (item as ScalarNode)?.AsInt64() is not (>= 0 and <= byte.MaxValue))
                Fail(path, item, DecodeMessages.WrongType(item, new FieldShape(FieldType.Bytes), path, owner, table));
        }

        return list;
    }

    private static void Keep(MapNode map, int index, Node? value, ref List<MapEntry>? changed)
    {
        var entry = map.EntryAt(index);
        if (changed is null)
        {
            if (ReferenceEquals(value, entry.Value))
                return;
            changed = new List<MapEntry>(map.Count);
            for (var i = 0; i < index; i++)
                changed.Add(map.EntryAt(i));
        }

        if (value is not null)
            changed.Add(new MapEntry(entry.Key, value, entry.KeyPlace));
    }

    private static Node Zero(FieldShape shape, Place place) => shape.Type switch
    {
        FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.IntOrString => ScalarNode.Integer(0, place),
        FieldType.Boolean => ScalarNode.Boolean(false, place),
        FieldType.Any => ScalarNode.Null(place),
        FieldType.Object or FieldType.Map => new MapNode([], place),
        FieldType.List => new ListNode([], place),
        FieldType.Quantity => ScalarNode.String("0", place),
        _ => ScalarNode.String("", place),
    };

    private bool Deeper(FieldPath path, Node node)
    {
        if (++depth <= DeepestNesting)
            return true;
        Fail(path, node, "exceeded max depth");
        depth--;
        return false;
    }

    private MapNode Leave(MapNode map)
    {
        depth--;
        return map;
    }

    private void Fail(FieldPath path, Node node, string message) =>
        fatal ??= new FieldError(path.ToString(), Reasons.DecodeError, message, node.Place);

    private void AddStrict(FieldPath path, string reason, string prefix, Place place)
    {
        var quoted = GoText.Quote(DecodeMessages.Dotted(path));
        strict.Add(new FieldError(quoted.Substring(1, quoted.Length - 2), reason, "strict decoding error: " + prefix + quoted, place));
    }
}
