using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.FlowControl;

/// <summary>Which requests go to which priority level.</summary>
internal static class FlowSchemas
{
    private const string Exempt = "exempt";
    private const int MostPrecedence = 10_000;
    private static readonly string[] Distinguishers = ["ByNamespace", "ByUser"];

    public static void Check(Errors errors, Cursor schema)
    {
        ObjectMeta.Check(errors, schema["metadata"], Names.Subdomain, isNamespaced: false);
        var name = ObjectMeta.Name(schema["metadata"]);
        var spec = schema["spec"];
        Precedence(errors, spec, name);
        if (spec.Has("distinguisherMethod") && Array.IndexOf(Distinguishers, spec["distinguisherMethod"].TextOf("type")) < 0)
            errors.NotSupported(spec["distinguisherMethod"]["type"].Path, spec["distinguisherMethod"].Node, Distinguishers);
        var level = spec["priorityLevelConfiguration"];
        if (Common.Required(errors, level, "name", "must reference a priority level"))
            errors.Invalid(level["name"], level.TextOf("name"), Names.Subdomain(level.TextOf("name")));
        foreach (var rule in spec.Each("rules"))
            FlowRules.Check(errors, rule);
        if (MandatoryFlow.IsChangedSchema(name, spec.Map))
            errors.Invalid(spec, spec.Node, "spec of '" + name + "' must equal the fixed value");
    }

    private static void Precedence(Errors errors, Cursor spec, string name)
    {
        var precedence = spec.IntOf("matchingPrecedence");
        if (precedence <= 0)
            errors.Invalid(spec["matchingPrecedence"], precedence, "must be a positive value");
        if (precedence > MostPrecedence)
            errors.Invalid(spec["matchingPrecedence"], precedence, "must not be greater than 10000");
        if (precedence == 1 && name != Exempt)
            errors.Invalid(spec["matchingPrecedence"], precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
    }
}
