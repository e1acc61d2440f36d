namespace HaKit.Validation;

/// <summary>Against which API server to validate.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Schemas">Custom resources known from definitions among the inputs; none where it is null.</param>
internal sealed record ValidationOptions(KubernetesVersion Version, SchemaSet? Schemas = null)
{
    public static ValidationOptions Default { get; } = new(KubernetesVersion.Default);
}
