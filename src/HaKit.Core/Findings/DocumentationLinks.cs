using System.Reflection;

namespace HaKit.Findings;

/// <summary>Where a reader of a report finds more, by the build property <c>DocumentationHome</c>; nothing where the build names no such place.</summary>
internal static class DocumentationLinks
{
    public static string? Home { get; } = typeof(DocumentationLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "DocumentationHome")?.Value is { Length: > 0 } home ? home : null;

    public static string? Validation { get; } = Home is null ? null : Home + "/validation.md";

    public static string? Rule(string id) => Home is null ? null : $"{Home}/rules/{id}.md";
}
