namespace HaKit.Validation.Definitions;

/// <summary>Definitions of custom kinds.</summary>
internal static class DefinitionKinds
{
    public static readonly KindTable Table = new()
    {
        [DefinitionForm.Group, DefinitionForm.Kind] = CustomDefinitions.Check,
    };
}
