using System.Text;
using HaKit.Cli.CommandLine;
using HaKit.Cli.Output;
using HaKit.Evaluation;
using HaKit.Policies;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit policy</c>.</summary>
internal sealed class PolicyCommand : Command
{
    private const string Export = "export";
    private const string List = "list";

    private static readonly Option Rules = new("--rules", "Rules to export, such as HAK1001,HAK5007; all that are on by default without it")
    {
        Value = "LIST",
        Check = text => PolicyArguments.RulesError(text),
    };

    private static readonly Option Action = new("--action", "What every policy does; each rule's severity decides without it")
    {
        Value = "ACTION",
        Allowed = PolicyArguments.Actions,
    };

    private static readonly Option Folder = new("--out", "Write one file a rule into this directory; standard output without it") { Value = "DIR" };

    private static readonly Option NamespaceSelector = new("--namespace-selector", "Only in namespaces with these labels")
    {
        Value = "KEY=VALUE,…",
        Check = text => PolicyArguments.Labels(text) is null ? "must be labels such as env=prod,team=shop" : null,
    };

    private static readonly Option Excluded = new("--exclude-namespaces", "Not in these namespaces") { Value = "LIST", Default = "kube-system" };

    private static readonly Option Output = OutputFormat.Among(OutputFormat.Text, OutputFormat.Json);

    public override string Name => "policy";

    public override string Summary => "Write rules as policies that the API server itself asks, or list which can be";

    public override string Arguments => "export|list";

    public override string Details =>
        """
        export writes a ValidatingAdmissionPolicy and its binding for each rule that one object decides;
        list shows for every rule whether it can be exported, which part of it, or why not (-o says how).
        """;

    public override IReadOnlyList<Option> Options { get; } = [Rules, Action, Folder, NamespaceSelector, Excluded, Output];

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("hakit policy list", "which rules the API server can ask"),
        ("hakit policy export --action audit | kubectl apply -f -", "begin by noting in the audit log what would be refused"),
        ("hakit policy export --rules HAK1001,HAK5007 --action warn --out policies/", "two rules, a file each"),
    ];

    public override IReadOnlyList<string> Words => [Export, List];

    public override int MaxValues => 1;

    public override int Run(Arguments arguments, CliHost host)
    {
        var verb = arguments.Values.Count == 0 ? "" : arguments.Values[0];
        if (verb is not (Export or List))
            arguments.Errors.Add(verb.Length == 0 ? $"say what to do: {Export} or {List}" : $"unknown argument '{Printable.Line(verb)}': must be {Export} or {List}");
        if (arguments.Errors.Count > 0)
            return host.UsageErrors(this, arguments.Errors);
        if (verb == Export)
            return Write(arguments, host);
        if (arguments[Output] == OutputFormat.Json)
            host.Write(PolicyListOutput.Json(Catalog.All).Span);
        else
            host.Write(PolicyListOutput.Text(Catalog.All, new Style(host.Colors)));
        return CliHost.Success;
    }

    private static int Write(Arguments arguments, CliHost host)
    {
        var options = new PolicyExportOptions
        {
            Action = arguments[Action] is { } action ? PolicyArguments.Enforcement(action) : null,
            NamespaceLabels = PolicyArguments.Labels(arguments[NamespaceSelector] ?? "")!,
            ExcludedNamespaces = PolicyArguments.Items(arguments[Excluded] ?? ""),
        };
        var policies = PolicyExport.Select(arguments[Rules] is { } rules ? [.. PolicyArguments.Items(rules).Select(id => new RuleId(id.ToUpperInvariant()))] : null);
        if (arguments[Folder] is not { } folder)
        {
            host.Write(Manifest.Of([.. policies.SelectMany(policy => PolicyExport.Of(policy, options))]).ToYaml());
            return CliHost.Success;
        }

        try
        {
            var path = host.FullPath(folder);
            Directory.CreateDirectory(path);
            foreach (var policy in policies)
                AtomicFile.Write(Path.Combine(path, policy.Rule.Value + ".yaml"), Encoding.UTF8.GetBytes(Manifest.Of([.. PolicyExport.Of(policy, options)]).ToYaml()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(e.Message, e);
        }

        host.WriteErrors($"{(policies.Count == 1 ? "1 policy" : $"{policies.Count} policies")} written to {Printable.Line(folder)}\n");
        return CliHost.Success;
    }
}
