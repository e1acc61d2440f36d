using HaKit.Cel;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Admission;

/// <summary>The CEL expressions of one policy: what they may name, and what they must come to.</summary>
internal sealed class PolicyExpressions(Errors errors, Cursor spec)
{
    private readonly Dictionary<string, CelType> variables = new(StringComparer.Ordinal);

    private bool HasParams => spec.Has("paramKind");

    public void MatchConditions()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var conditions = spec.Each("matchConditions");
        if (conditions.Count > 64)
            errors.TooMany(conditions.Path, conditions.Count, 64);
        foreach (var condition in conditions)
        {
            var name = condition.TextOf("name");
            if (Common.Required(errors, condition, "name"))
                errors.Invalid(condition["name"], name, Qualified.Name(name));
            if (name.Length > 0 && !names.Add(name))
                errors.Duplicate(condition["name"].Path, name);
            if (condition.TextOf("expression").Trim().Length == 0)
                errors.Required(condition["expression"]);
            else
                Compile(condition, "expression", CelType.Bool, withVariables: false);
        }
    }

    public void Variables()
    {
        foreach (var variable in spec.Each("variables"))
        {
            var name = variable.TextOf("name");
            var named = Common.Required(errors, variable, "name", "name is not specified");
            if (named && !CelParser.IsIdentifier(name))
            {
                named = false;
                errors.Invalid(variable["name"], name, "must be a valid CEL identifier");
            }

            if (variable.TextOf("expression").Trim().Length == 0)
            {
                errors.Required(variable["expression"], "expression is not specified");
                continue;
            }

            // A variable that does not compile is there all the same, so that those who use it are not blamed.
            var type = Compile(variable, "expression", CelType.Dyn) ?? CelType.Dyn;
            if (named)
                variables[name] = type;
        }
    }

    public void Validation(Cursor validation)
    {
        if (validation.TextOf("expression").Trim().Length == 0)
            errors.Required(validation["expression"], "expression is not specified");
        else
            Compile(validation, "expression", CelType.Bool);
        Text(validation, "messageExpression");
    }

    public void Annotation(Cursor annotation)
    {
        if (annotation.TextOf("valueExpression").Trim().Length == 0)
            errors.Required(annotation["valueExpression"], "valueExpression is not specified");
        else
            Compile(annotation, "valueExpression", CelType.String, orNull: true);
    }

    /// <summary>What a mutation applies: an object to merge, or JSON patches.</summary>
    public void Patch(Cursor patch, bool isJson)
    {
        if (patch.TextOf("expression").Trim().Length == 0)
            errors.Required(patch["expression"]);
        else
            Compile(patch, "expression", isJson ? CelType.List(PolicyEnvironment.JsonPatch) : PolicyEnvironment.ObjectPatch, patches: true);
    }

    private void Text(Cursor owner, string field)
    {
        var text = owner.TextOf(field);
        if (text.Length > 0 && text.Trim().Length == 0)
            errors.Invalid(owner[field], text, "must be non-empty if specified");
        else if (text.Length > 0)
            Compile(owner, field, CelType.String);
    }

    /// <summary>The type of the expression; null where it does not compile, which is reported.</summary>
    private CelType? Compile(Cursor owner, string field, CelType wanted, bool orNull = false, bool withVariables = true, bool patches = false)
    {
        var text = owner.TextOf(field);
        var result = CelProgram.Compile(text, PolicyEnvironment.Of(HasParams, withVariables && spec.HasAny("variables") ? variables : null, patches));
        if (!result.IsValid)
        {
            errors.Invalid(owner[field], text, "compilation failed: " + result.Problem);
            return null;
        }

        // An object to merge must be one: what is decided at run time will not do.
        if ((result.Type.Fits(wanted) && !(patches && result.Type.IsDyn)) || (orNull && result.Type.Fits(CelType.Null)))
            return result.Type;
        errors.Invalid(owner[field], text, "must evaluate to " + wanted + " but got " + result.Type);
        return null;
    }
}
