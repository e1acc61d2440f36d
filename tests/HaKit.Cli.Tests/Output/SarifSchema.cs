using NJsonSchema;

namespace HaKit.Cli.Tests.Output;

/// <summary>The official schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly Task<JsonSchema> Schema = Load();

    public static async Task<IReadOnlyList<string>> Errors(string log) => [.. (await Schema).Validate(log).Select(e => e.ToString())];

    private static async Task<JsonSchema> Load()
    {
        using var reader = new StreamReader(typeof(SarifSchema).Assembly.GetManifestResourceStream("sarif-2.1.0.schema.json")!);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
