using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>One object and what a real API server said to it.</summary>
internal sealed partial record RecordedVerdict(int Line, KubernetesVersion Version, ManifestObject Object, int Status, IReadOnlySet<string> Causes)
{
    public bool Accepted => Status == 0;

    /// <summary>False where the server does not have the kind at all.</summary>
    public bool IsServed => Status != 404 && Schema.SchemaTable.Shared.FindKind(Object.ApiVersion, Object.Kind) is not null;

    public static IEnumerable<RecordedVerdict> ReadCompressed(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path(file)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
            yield return Parse(text, line);
    }

    public static IEnumerable<RecordedVerdict> Read(string file) => File.ReadLines(Path(file)).Select((text, index) => Parse(text, index + 1));

    private static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", file);

    private static RecordedVerdict Parse(string text, int line)
    {
        using var json = JsonDocument.Parse(text);
        var source = new Source(SourceKind.Text, "line " + line);
        var root = (MapNode)YamlReader.Read(json.RootElement.GetProperty("object").GetRawText(), source)[0].Root!;
        var version = json.RootElement.TryGetProperty("version", out var older) ? KubernetesVersion.Parse(older.GetString()!) : KubernetesVersion.Parse("1.36");
        var verdict = json.RootElement.GetProperty("verdict");
        var status = verdict.GetProperty("accepted").GetBoolean() ? 0 : verdict.GetProperty("status").GetInt32();
        return new RecordedVerdict(line, version, new ManifestObject(root), status, ReadCauses(verdict, status));
    }

    /// <summary>Field and reason of each cause. A refusal while decoding has them only in its text, and only for unknown fields.</summary>
    private static HashSet<string> ReadCauses(JsonElement verdict, int status) => status switch
    {
        422 => [.. verdict.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("field").GetString() + " " + cause.GetProperty("reason").GetString())],
        400 => [.. UnknownField().Matches(verdict.GetProperty("message").GetString()!).Select(match => match.Groups[1].Value + " UnknownField")],
        _ => [],
    };

    [GeneratedRegex("unknown field \"(.*?)\"(?=,|$)")]
    private static partial Regex UnknownField();
}
