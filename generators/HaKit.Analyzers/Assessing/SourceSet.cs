using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Assessments;
using HaKit.Analyzers.Trees;
using HaKit.Rendering;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Assessing;

/// <summary>The objects that are evaluated together, and what was already found while they were rendered.</summary>
internal sealed class SourceSet
{
    private readonly SourcePlaces places = new();
    private int parts;

    public List<ChainObject> Objects { get; } = [];

    public List<(Finding Finding, Location Location)> Rendered { get; } = [];

    /// <summary>False where parts of the set are not known, so that what is missing may be among them.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Add(Value value, State state, Location use, IReadOnlyList<RenderContext> contexts)
    {
        parts++;
        switch (value)
        {
            case CellReference reference when new ModelTree(state, places).Object(reference.Id) is { } known:
                Objects.Add(new ChainObject(Contexts.Apply(known, contexts), null, use));
                break;
            case KnownValue held when held.Worlds.Where(world => world is not Impossible).ToList() is { Count: > 0 } worlds && worlds.All(world => world is ManifestPart):
                AddRendered(worlds.SelectMany(world => contexts, (world, context) => Customizations.Render((ManifestPart)world!, context)).ToList(), held, use);
                break;
            default:
                IsComplete = false;
                break;
        }

        var what = value is KnownValue { Worlds: var some } ? some.OfType<ManifestPart>().FirstOrDefault()?.Factory : state.Heap.TryGetValue((value as CellReference)?.Id ?? 0, out var cell) ? cell.Type?.Name : null;
        var origin = DefinedTwice.Origin(parts, what ?? "");
        for (var i = Objects.Count - 1; i >= 0 && Objects[i].Origin.Length == 0; i--)
            Objects[i] = Objects[i] with { Origin = origin };
    }

    /// <summary>Leaves implied replicas to the autoscalers of the set, as a manifest does.</summary>
    public void LeaveReplicas()
    {
        var left = ImpliedReplicas.Leave(Objects.ConvertAll(about => about.Object));
        for (var i = 0; i < left.Count; i++)
        {
            if (!ReferenceEquals(left[i], Objects[i].Object))
                Objects[i] = Objects[i] with { Object = left[i], Guesses = Objects[i].Guesses.Select(ImpliedReplicas.Without).ToImmutableArray() };
        }
    }

    private void AddRendered(List<Rendered> worlds, KnownValue held, Location use)
    {
        var first = worlds[0];
        var shared = first.Objects.Where(candidate => worlds.All(world => Same(world, candidate) is not null)).ToList();

        // An object that only some worlds have may be there or not.
        IsComplete &= worlds.All(world => world.Objects.Count == shared.Count);
        ChainObject? last = null;
        foreach (var candidate in shared)
        {
            var root = Worlds.Merge(worlds.ConvertAll(world => (Node)Same(world, candidate)!.Root));
            last = new ChainObject(worlds.Count == 1 ? candidate : new ManifestObject((MapNode)root), held.Calls, use)
            {
                Guesses = worlds.Count == 1 ? ImmutableArray<ManifestObject>.Empty : worlds.Select(world => Same(world, candidate)!).ToImmutableArray(),
            };
            Objects.Add(last);
        }

        foreach (var finding in first.Findings)
        {
            var same = worlds.ConvertAll(world =>
                world.Findings.FirstOrDefault(other => other.Rule == finding.Rule && other.Place.Line == finding.Place.Line && other.Message == finding.Message));
            if (last is not null && last.IsCertain(finding.Place) && same.TrueForAll(other => other is not null))
                Rendered.Add((finding with { Object = Common(same.ConvertAll(other => other!.Object)) }, last.Find(finding.Place)));
        }
    }

    /// <summary>The identity as far as it is no guess.</summary>
    private static ObjectReference Common(List<ObjectReference> references) => references[0] with
    {
        Namespace = references.TrueForAll(other => other.Namespace == references[0].Namespace) ? references[0].Namespace : "",
        Name = references.TrueForAll(other => other.Name == references[0].Name) ? references[0].Name : "",
    };

    private static ManifestObject? Same(Rendered world, ManifestObject wanted)
    {
        // Names may be guesses, so objects are matched by kind and order of appearance.
        var candidates = world.Objects.Where(candidate => candidate.Is(wanted.Group, wanted.Kind)).ToList();
        return candidates.Count == 1 ? candidates[0] : candidates.FirstOrDefault(candidate => candidate.Name == wanted.Name);
    }
}
