using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Nodes;

internal static class RuntimeClasses
{
    public static void Check(Errors errors, Cursor runtime)
    {
        ObjectMeta.Check(errors, runtime["metadata"], Names.Subdomain, isNamespaced: false);
        if (Common.Required(errors, runtime, "handler"))
            errors.Invalid(runtime["handler"], runtime.TextOf("handler"), Names.Label(runtime.TextOf("handler")));
        // What the pods take is checked as a container's limits are, and reported so.
        var overhead = runtime["overhead"];
        if (overhead.Exists)
        {
            var limits = new MapBuilder(overhead.Node!.Place).Add("limits", overhead["podFixed"].Node).Build();
            ContainerResources.Amounts(errors, new Cursor(limits, overhead.Path), ResourceNames.ForContainer);
        }

        var scheduling = runtime["scheduling"];
        ObjectMeta.Labels(errors, scheduling["nodeSelector"]);
        var tolerations = scheduling.Each("tolerations");
        Tolerations.Check(errors, tolerations);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var toleration in tolerations)
        {
            if (!seen.Add(Identity(toleration)))
                errors.Duplicate(toleration.Path, toleration.Node);
        }
    }

    private static string Identity(Cursor toleration) => string.Join("\n",
        toleration.TextOf("key"), toleration.TextOf("operator"), toleration.TextOf("value"), toleration.TextOf("effect"), toleration.TextOrNull("tolerationSeconds") ?? "none");
}
