using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers.Assessing;

/// <summary>Says what there is to say about one method, each thing once.</summary>
internal sealed class Report(OperationBlockAnalysisContext context, Assessor assessor, SyntaxNode body)
{
    private readonly HashSet<(string Rule, Location Location, string Message)> said = [];

    public void Of(Interpreter interpreter)
    {
        foreach (var refusal in interpreter.Refusals)
            Say(Misuse.Refused, Misuse.Refused.DefaultSeverity, refusal.Location, body.GetLocation(), refusal.Message, ImmutableDictionary<string, string?>.Empty);
        var inManifests = new HashSet<int>();
        foreach (var use in interpreter.Uses)
            OfUse(use, inManifests);
        foreach (var lost in interpreter.NotFollowed)
            Say(Misuse.NotFollowed, Misuse.NotFollowed.DefaultSeverity, lost.Location, body.GetLocation(), lost.Message, ImmutableDictionary<string, string?>.Empty);
        foreach (var together in Together(interpreter, inManifests))
        {
            var set = new SourceSet();
            foreach (var root in together)
                set.Add(new CellReference(root.Cell), interpreter.End, body.GetLocation(), Contexts.None);
            Of(set, isClosed: false, version: null);
        }
    }

    private void OfUse(Used use, HashSet<int> inManifests)
    {
        var contexts = Contexts.Of(use.Manifest, assessor.Version);
        foreach (var parts in Variants.Of(use.Manifest.Parts))
        {
            var set = new SourceSet();
            foreach (var part in parts)
            {
                if (part.Value is CellReference reference)
                    inManifests.Add(reference.Id);
                set.Add(part.Value, use.State, part.Location, contexts);
            }

            set.LeaveReplicas();
            Of(set, isClosed: true, contexts[0].Version);
        }
    }

    /// <summary>The objects that the method itself makes and that no manifest took, by the cases that can happen and by namespace.</summary>
    private static IEnumerable<IReadOnlyList<Root>> Together(Interpreter interpreter, HashSet<int> inManifests)
    {
        var roots = interpreter.Roots.Values.Where(root => root.IsOwn && !inManifests.Contains(root.Cell) && !IsFragment(root, interpreter.End)).OrderBy(root => root.Cell).ToList();
        foreach (var together in roots.GroupBy(root => (root.Function, Namespace(root, interpreter.End))))
        {
            foreach (var variant in Variants.Of(together.ToList()))
                yield return variant;
        }
    }

    /// <summary>
    /// An object without its essence is no object to be created, but a key, a patch, an answer in a test: a pod without containers, a workload
    /// without a template.
    /// </summary>
    private static bool IsFragment(Root root, State state)
    {
        if (!state.Heap.TryGetValue(root.Cell, out var cell) || cell.Type is null)
            return true;
        if (!cell.Type.GetMembers("Spec").Any())
            return false;
        if (cell["spec"] is not { } value)
            return true;
        var essence = cell.Type.Name is "V1Deployment" or "V1StatefulSet" or "V1DaemonSet" or "V1ReplicaSet" or "V1Job" ? "template"
            : cell.Type.Name == "V1Pod" ? "containers" : null;
        return essence is not null && value is CellReference spec && state.Heap.TryGetValue(spec.Id, out var fields) && !fields.IsLost && fields[essence] is null;
    }

    /// <summary>The namespace as the source writes it, so that two that are not known are the same only where the same expression says so.</summary>
    private static string Namespace(Root root, State state)
    {
        if (!state.Heap.TryGetValue(root.Cell, out var cell))
            return "";
        if (cell["metadata"] is not { } metadata)
            return "=";
        if (metadata is not CellReference reference || !state.Heap.TryGetValue(reference.Id, out var fields) || fields.IsLost)
            return "?" + root.Cell.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return fields["namespace"] switch
        {
            null => "=",
            KnownValue { IsCertain: true } held => "=" + held.Worlds[0],
            _ => "?" + Text(fields.Entries.First(entry => entry.Key == "namespace").Location),
        };
    }

    private static string Text(Location location) => location.SourceTree?.GetRoot().FindNode(location.SourceSpan) switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.AssignmentExpressionSyntax assignment => assignment.Right.ToString(),
        var node => node?.ToString() ?? "",
    };

    private void Of(SourceSet set, bool isClosed, KubernetesVersion? version)
    {
        foreach (var verdict in assessor.Of(set, isClosed, version))
            Say(verdict.Finding, verdict.Location, verdict.About?.Use ?? verdict.Location, verdict.About is { } about ? FixProperties.Of(verdict.Finding, about) : ImmutableDictionary<string, string?>.Empty);
    }

    private void Say(Finding finding, Location location, Location use, ImmutableDictionary<string, string?> properties)
    {
        if (Descriptors.Find(finding.Rule) is not { } descriptor)
            return;
        Say(descriptor, Descriptors.Severity(finding.Severity), location, use, Message(finding), properties);
    }

    /// <summary>The object, what is wrong, and how to fix it.</summary>
    public static string Message(Finding finding) =>
        (finding.Object.Name.Length > 0 ? finding.Object.ToString() : finding.Object.Kind) + ": " + finding.Message + (finding.Message.EndsWith(".", StringComparison.Ordinal) ? " " : ". ") + finding.Remediation;

    private void Say(
        DiagnosticDescriptor descriptor, DiagnosticSeverity severity, Location location, Location use, string message, ImmutableDictionary<string, string?> properties)
    {
        // An editor shows what lies in the file that it analyzes; what lies elsewhere is said where it is used.
        var isHere = location.SourceTree == body.SyntaxTree;
        var at = isHere ? location : use.SourceTree == body.SyntaxTree ? use : body.GetLocation();
        if (said.Add((descriptor.Id, at, message)))
            context.ReportDiagnostic(Diagnostic.Create(descriptor, at, severity, isHere ? null : [location], properties, message));
    }
}
