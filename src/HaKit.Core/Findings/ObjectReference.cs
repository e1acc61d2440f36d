namespace HaKit;

/// <summary>Which object is meant.</summary>
/// <param name="ApiVersion">Group and version as written, such as <c>apps/v1</c>.</param>
/// <param name="Kind">The kind, such as <c>Deployment</c>.</param>
/// <param name="Namespace">The namespace as written; empty where the object names none.</param>
/// <param name="Name">The object's name.</param>
public sealed record ObjectReference(string ApiVersion, string Kind, string Namespace, string Name)
{
    /// <summary><c>Deployment shop/web</c>, or <c>Deployment web</c> without a namespace.</summary>
    public override string ToString() => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
}
