using System.Text.RegularExpressions;
using HaKit.Evaluation;

namespace HaKit.Analyzers.Tests.Pages;

/// <summary>The C# samples of a rule's page, completed as docs/rules/samples.md says.</summary>
internal sealed partial class RulePage
{
    internal static readonly string Folder = Path.Combine(Root(), "docs", "rules");

    /// <summary>The declarations of the workloads, and those of the client's objects.</summary>
    private static readonly (string Name, string Text)[][] Frames = [.. CodeBlock().Matches(Read("samples")).Select(block => (ValueTuple<string, string>[])
        [.. block.Groups[1].Value.Split("\n\n").Select(text => (DeclaredName().Match(text).Groups[1].Value, text))])];

    private readonly string section;
    private readonly string code;

    public RulePage(string rule)
    {
        var page = Read(rule);
        section = RulePages.Section(page, "In C#");
        code = string.Concat(CodeBlock().Matches(section).Select(block => block.Groups[1].Value));
        var own = SettingsOf().Match(page) is { Success: true } written ? written.Groups[1].Value[1..^1] + ", " : "";
        Settings = $"{{{own}rules: {{{rule}: on}}}}";
    }

    /// <summary><c>hakit.yaml</c> of the page, with the rule on.</summary>
    public string Settings { get; }

    /// <summary>True where the page says that no chain yields the finding.</summary>
    public bool IsNeverInAChain => section.Contains("No chain yields this: ", StringComparison.Ordinal);

    /// <summary>True where the page says that the compiler does not see it in objects of the client.</summary>
    public bool IsNeverSeenInAnObject => section.Contains("In objects of the client it is not seen: ", StringComparison.Ordinal);

    /// <summary>The program of a sample, such as <c>Fluent, bad</c>; null where the page has none.</summary>
    public string? Program(string sample)
    {
        var start = code.IndexOf($"// {sample}\n", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var text = code[(start + sample.Length + 4)..];
        var end = Heading().Match(text);
        text = end.Success ? text[..end.Index] : text;
        return Compiled.Method(sample.StartsWith("Fluent", StringComparison.Ordinal) ? OfChains(text) : OfObjects(text));
    }

    private static string OfChains(string text)
    {
        var manifest = text.StartsWith("Manifest.", StringComparison.Ordinal) ? text : $"Manifest.Of(\n{text})";
        return Declarations(text, Frames[0]) + $"Console.WriteLine({manifest}.ToYaml());";
    }

    private static string OfObjects(string text)
    {
        var declared = Declarations("deployment service " + text, Frames[1]) + text;
        var objects = DeclaredName().Matches(declared).Where(match => IsObject(match.Groups[2].Value)).Select(match => match.Groups[1].Value);
        return declared + $"Console.WriteLine(Manifest.Of({string.Join(", ", objects)}).ToYaml());";
    }

    private static bool IsObject(string type) => typeof(k8s.Models.V1Deployment).Assembly.GetType("k8s.Models." + type)?.IsAssignableTo(typeof(k8s.IKubernetesObject)) == true;

    /// <summary>What a text names of the frame, and what that names in turn.</summary>
    private static string Declarations(string text, (string Name, string Text)[] frame)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; named.Count > before;)
        {
            before = named.Count;
            foreach (var (name, declaration) in frame)
            {
                if (Regex.IsMatch(text, $@"\b{name}\b(?!:)") && named.Add(name))
                    text += declaration;
            }
        }

        return string.Concat(frame.Where(declared => named.Contains(declared.Name)).Select(declared => declared.Text + "\n"));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder, page + ".md")).Replace("\r", "", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HaKit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        return folder;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^var (\w+) = (?:new )?(\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredName();

    [GeneratedRegex("^// (Fluent|KubernetesClient), ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^<!-- settings: (.*?) -->", RegexOptions.Multiline)]
    private static partial Regex SettingsOf();
}
