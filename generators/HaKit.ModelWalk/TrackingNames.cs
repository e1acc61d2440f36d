namespace HaKit.ModelWalk;

/// <summary>The steps of the pipeline, as the caching tests ask for them.</summary>
internal static class TrackingNames
{
    public const string ClientReferences = nameof(ClientReferences);
    public const string ClientModels = nameof(ClientModels);
}
