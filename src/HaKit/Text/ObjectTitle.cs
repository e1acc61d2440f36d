namespace HaKit.Text;

/// <summary>Objects as a person calls them.</summary>
internal static class ObjectTitle
{
    public static string Of(ObjectReference reference)
    {
        var kind = reference.Kind.Length == 0 ? "object" : reference.Kind;
        var name = reference.Name.Length == 0 ? "without a name" : reference.Name;
        return Printable.Line(reference.Namespace.Length == 0 ? $"{kind} {name}" : $"{kind} {reference.Namespace}/{name}");
    }
}
