namespace HaKit;

/// <summary>One step of a fix as data: what a field of an object must become. A code fix, <c>hakit audit --fix</c> and a report all use it.</summary>
public sealed class FieldChange
{
    internal FieldChange(Tree.FieldPath path, Tree.Node? value)
    {
        Target = path;
        NewValue = value;
    }

    /// <summary>The field, as the API server writes paths: <c>spec.strategy.rollingUpdate.maxUnavailable</c>.</summary>
    public string Path => Target.ToString();

    internal Tree.FieldPath Target { get; }

    /// <summary>What the field becomes; null removes it.</summary>
    internal Tree.Node? NewValue { get; }
}
