using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Assessing;

/// <summary>Takes what depends on unknown conditions apart into the cases that can happen, a few at most.</summary>
internal static class Variants
{
    private const int Most = 16;

    /// <summary>The lists of parts that a manifest may have; none where there are too many.</summary>
    public static IReadOnlyList<ImmutableArray<ManifestEntry>> Of(ImmutableArray<ManifestEntry> parts)
    {
        var variants = new List<ImmutableArray<ManifestEntry>> { ImmutableArray<ManifestEntry>.Empty };
        foreach (var part in parts)
        {
            var options = part.Value is EitherValue either ? either.Options : ImmutableArray.Create(part.Value);
            if (variants.Count * options.Length > Most)
                return [];
            variants = variants.SelectMany(_ => options, (variant, option) => variant.Add(part with { Value = option })).ToList();
        }

        return variants;
    }

    /// <summary>The sets of objects that can exist at the same time, for those that branches of unknown conditions create.</summary>
    public static IReadOnlyList<IReadOnlyList<Root>> Of(IReadOnlyList<Root> roots)
    {
        var sides = new Dictionary<IOperation, HashSet<int>>();
        foreach (var choice in roots.SelectMany(root => root.Path))
        {
            if (!sides.TryGetValue(choice.Condition, out var known))
                sides.Add(choice.Condition, known = []);
            known.Add(choice.Side);
        }

        var open = sides.Where(side => side.Value.Count > 1).ToList();
        if (open.Aggregate(1L, (product, side) => product * side.Value.Count) > Most)
            return roots.Select(root => (IReadOnlyList<Root>)[root]).ToList();

        var worlds = new List<ImmutableDictionary<IOperation, int>> { ImmutableDictionary<IOperation, int>.Empty };
        foreach (var condition in open)
            worlds = worlds.SelectMany(_ => condition.Value, (world, side) => world.Add(condition.Key, side)).ToList();
        return worlds.ConvertAll(world => (IReadOnlyList<Root>)roots
            .Where(root => root.Path.All(choice => !world.TryGetValue(choice.Condition, out var side) || side == choice.Side)).ToList());
    }
}
