using System.Globalization;
using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Workloads;

internal static class Jobs
{
    private static readonly string[] GeneratedLabels = ["job-name", "batch.kubernetes.io/job-name"];

    public static void Check(Errors errors, Cursor job)
    {
        var metadata = job["metadata"];
        ObjectMeta.Check(errors, metadata, Names.Subdomain, isNamespaced: true);
        var spec = job["spec"];
        JobSpecs.Check(errors, spec);
        Selector(errors, spec, ObjectMeta.Name(metadata));
        if (spec.TextOf("completionMode") == "Indexed" && spec.IntOf("completions") > 0)
            HostNames(errors, metadata, spec.IntOf("completions"));
    }

    /// <summary>The index is appended to the name to make the pods' host names.</summary>
    private static void HostNames(Errors errors, Cursor metadata, long completions)
    {
        var name = ObjectMeta.Name(metadata);
        var host = name + "-" + (completions - 1).ToString(CultureInfo.InvariantCulture);
        if (Names.Label(host).Count > 0)
            errors.Invalid(metadata["name"], name, "will not able to create pod with invalid DNS label: " + host);
    }

    private static void Selector(Errors errors, Cursor spec, string name)
    {
        var selector = spec["selector"];
        if (spec.BoolOf("manualSelector"))
        {
            if (!selector.Exists)
                errors.Required(selector);
            SelectorChecks.Check(errors, selector);
            if (SelectorChecks.Compiles(selector, errors.Version))
                Replicated.MatchesTemplate(errors, spec);
            return;
        }

        // The server adds labels with the job's name to the template and a selector of its own making.
        if (spec["template"]["metadata"].Map is null || Qualified.LabelValue(name).Count > 0)
        {
            foreach (var _ in GeneratedLabels)
                errors.Invalid(spec["template"].Path.Child("labels"), name, Qualified.LabelValue(name));
        }

        if (!selector.Exists)
            return;
        SelectorChecks.Check(errors, selector);
        if (SelectorChecks.Compiles(selector, errors.Version))
            Replicated.MatchesTemplate(errors, spec);
        errors.Invalid(selector, selector.Node, "`selector` not auto-generated");
    }
}
