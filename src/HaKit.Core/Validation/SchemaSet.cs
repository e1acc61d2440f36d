using HaKit.Tree;

namespace HaKit.Validation;

internal sealed class SchemaSet
{
    public CustomKind? Find(ManifestObject manifest) => null;
}

internal sealed class CustomKind
{
    public Verdict Check(ManifestObject manifest, ValidationOptions options) => Verdict.Skipped("");
}
