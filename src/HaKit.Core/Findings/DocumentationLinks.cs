namespace HaKit.Findings;

/// <summary>Where a reader of a report finds more.</summary>
internal static class DocumentationLinks
{
    public const string Home = "https://hakit.dev";

    public const string Validation = Home + "/docs/validation";

    public static string Rule(string id) => $"{Home}/rules/{id}";
}
