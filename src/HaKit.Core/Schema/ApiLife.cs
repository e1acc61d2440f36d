namespace HaKit.Schema;

/// <summary>One kind in one API version: the minors that serve it, and what to use instead.</summary>
/// <param name="ApiVersion">Group and version: <c>apps/v1</c>, or <c>v1</c> for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Since">The first minor with it; 0 where that is older than what anybody runs.</param>
/// <param name="Deprecated">The first minor that calls it deprecated; null where none does.</param>
/// <param name="Removed">The first minor without it; null where none is announced.</param>
/// <param name="Replacement">
/// The API version to use instead, followed by the kind where that has another name; or, where no API follows, what took its place; empty
/// where there is none.
/// </param>
/// <param name="IsSameShape">True where the replacement takes the same fields.</param>
/// <param name="IsOff">True where a server serves it only when told to: alpha versions, and beta versions since 1.24.</param>
internal sealed record ApiLife(
    string ApiVersion, string Kind, int Since, int? Deprecated, int? Removed, string Replacement, bool IsSameShape, bool IsOff)
{
    /// <summary>True where a server of this version has the kind, switched on or not.</summary>
    public bool Exists(KubernetesVersion version) => version.IsAtLeast(Since) && !IsRemoved(version);

    /// <summary>True where a server of this version serves the kind unless it is told otherwise.</summary>
    public bool IsServed(KubernetesVersion version) => !IsOff && Exists(version);

    public bool IsRemoved(KubernetesVersion version) => Removed is { } removed && version.IsAtLeast(removed);

    public bool IsDeprecated(KubernetesVersion version) => Deprecated is { } deprecated && version.IsAtLeast(deprecated);

    /// <summary>True where <see cref="Replacement"/> is an API version.</summary>
    public bool HasSuccessor => Replacement.IndexOf('/') > 0;
}
