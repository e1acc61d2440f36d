using HaKit.Models.Generated;
using HaKit.Tree;
using HaKit.Yaml;
using k8s;
using k8s.Models;

namespace HaKit.Models;

/// <summary>KubernetesClient's models ⇄ trees.</summary>
internal static class ModelTree
{
    /// <summary>
    /// The tree of an object: a client model, by generated code, or a custom resource: a class that System.Text.Json can write, or a dictionary.
    /// Values of the tree have <paramref name="place"/>.
    /// </summary>
    public static MapNode ToTree(object model, Place place = default) =>
        TryWalk(model, place) ?? JsonValues.ToNode(model, Located(place), 0) as MapNode
        ?? throw new ArgumentException($"{model.GetType()} is not an object: its JSON is a list or a single value", nameof(model));

    /// <summary>The model of an object. Null where the client has none for its kind; what does not fit is in <paramref name="problems"/>.</summary>
    public static object? ToModel(ManifestObject tree, out IReadOnlyList<FitProblem> problems)
    {
        problems = [];
        var kind = ModelKinds.Find(tree.ApiVersion, tree.Kind);
        if (kind < 0)
            return null;
        var input = new TreeInput();
        var model = ModelKinds.Read(kind, input, tree.Root);
        problems = input.Problems;
        return model;
    }

    /// <summary>The model of an object, null where the client has none for its kind.</summary>
    /// <exception cref="ModelFitException">A value does not fit.</exception>
    public static object? ToModel(ManifestObject tree)
    {
        var model = ToModel(tree, out var problems);
        return problems.Count == 0 ? model : throw new ModelFitException(problems);
    }

    /// <summary>The model of an object whose kind is known.</summary>
    /// <exception cref="ModelFitException">A value does not fit.</exception>
    /// <exception cref="InvalidCastException">The object is of another kind.</exception>
    public static T ToModel<T>(ManifestObject tree)
        where T : IKubernetesObject => ToModel(tree) is T model
        ? model
        : throw new InvalidCastException($"{tree} is not a {typeof(T).Name}");

    /// <summary>The tree of a client model of a kind; null for anything else.</summary>
    internal static MapNode? TryWalk(object model, Place place)
    {
        var kind = KindOf(model);
        if (kind < 0)
            return null;
        var assembler = new TreeAssembler(Located(place));
        var sink = new TreeSink(assembler);
        ModelKinds.Write(kind, ref sink, model);
        return assembler.Root();
    }

    /// <summary>The number of a model's kind; a class derived from a model counts as the model.</summary>
    internal static int KindOf(object model)
    {
        for (var type = model.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Assembly == typeof(V1ObjectMeta).Assembly && ModelKinds.FindModel(type.Name) is >= 0 and var kind)
                return kind;
        }

        return -1;
    }

    private static Place Located(Place place) => place.Source is null ? new Place(new Source(SourceKind.Model, "")) : place;
}
