using HaKit.Tree;

namespace HaKit.Rendering;

/// <summary>Applies a workload's changes to its rendered objects, in the order of the calls.</summary>
internal static class Customizations
{
    /// <summary>A part as it is applied: rendered, and changed as its author asks.</summary>
    public static Rendered Render(ManifestPart part, RenderContext context)
    {
        var rendered = part.Render(context);
        if (part is not Workload { Spec.Customizations.Count: > 0 } workload)
            return rendered;
        var problems = new List<Finding>(rendered.Findings);
        var objects = Apply(workload, rendered.Objects, problems);
        return new Rendered(objects, problems);
    }

    private static ManifestObject[] Apply(Workload workload, IReadOnlyList<ManifestObject> rendered, List<Finding> problems)
    {
        var objects = rendered.ToArray();
        foreach (var (change, place) in workload.Spec.Customizations)
        {
            var customization = (Customization)change;
            var applied = false;
            for (var i = 0; i < objects.Length; i++)
            {
                if (customization.Apply(objects[i], place) is not { } changed)
                    continue;
                objects[i] = new ManifestObject(changed);
                applied = true;
            }

            if (!applied)
                problems.Add(Nothing(workload, customization, place, objects));
        }

        return objects;
    }

    private static Finding Nothing(Workload workload, Customization customization, Place place, ManifestObject[] objects) => new()
    {
        Rule = RenderProblems.ContradictionRule,
        Title = RenderProblems.ContradictionTitle,
        Severity = Severity.Error,
        Message = $"{RenderProblems.Verb(place)}: the workload renders no {customization.Target}; it renders {string.Join(", ", objects.Select(o => o.Kind).Distinct(StringComparer.Ordinal))}.",
        Remediation = "Change one of those, or leave it out.",
        Object = workload.Reference,
        File = RenderProblems.Verb(place),
        Place = place,
    };
}
