using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>env</c> and <c>envFrom</c>.</summary>
internal static class Environment
{
    public static void Check(Errors errors, Cursor container)
    {
        foreach (var variable in container.Each("env"))
        {
            if (Common.Required(errors, variable, "name"))
                errors.Invalid(variable["name"], variable.TextOf("name"), Qualified.EnvironmentVariable(variable.TextOf("name"), errors.Version));
            if (variable.Has("valueFrom"))
                ValueFrom(errors, variable);
        }

        var sources = container.Each("envFrom");
        foreach (var source in sources)
            EnvFrom(errors, source, sources.Path);
    }

    private static void ValueFrom(Errors errors, Cursor variable)
    {
        var source = variable["valueFrom"];
        var sources = 0;
        if (source.Has("fieldRef"))
        {
            sources++;
            FieldSelectors.Object(errors, source["fieldRef"], FieldSelectors.ForEnvironment);
        }

        if (source.Has("resourceFieldRef"))
        {
            sources++;
            FieldSelectors.Resource(errors, source["resourceFieldRef"], needsContainer: false);
        }

        sources += Key(errors, source["configMapKeyRef"], needsName: true) + Key(errors, source["secretKeyRef"], needsName: true);
        if (source.Has("fileKeyRef"))
        {
            sources++;
            FileKey(errors, source["fileKeyRef"]);
        }

        if (sources == 0)
            errors.Invalid(source, "", "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`");
        else if (variable.TextOf("value").Length > 0)
            errors.Invalid(source, "", "may not be specified when `value` is not empty");
        else if (sources > 1)
            errors.Invalid(source, "", "may not have more than one field specified at a time");
    }

    private static int Key(Errors errors, Cursor reference, bool needsName)
    {
        if (!reference.Exists)
            return 0;
        if (needsName)
            errors.Invalid(reference["name"], reference.TextOf("name"), Names.Subdomain(reference.TextOf("name")));
        if (Common.Required(errors, reference, "key"))
            errors.Invalid(reference["key"], reference.TextOf("key"), Qualified.ConfigKey(reference.TextOf("key")));
        return 1;
    }

    private static void FileKey(Errors errors, Cursor reference)
    {
        if (Common.Required(errors, reference, "key"))
            errors.Invalid(reference["key"], reference.TextOf("key"), Qualified.EnvironmentVariable(reference.TextOf("key"), errors.Version));
        if (Common.Required(errors, reference, "volumeName"))
            errors.Invalid(reference["volumeName"], reference.TextOf("volumeName"), Names.Label(reference.TextOf("volumeName")));
        if (Common.Required(errors, reference, "path"))
            Paths.Descending(errors, reference["path"].Path, reference.TextOf("path"));
    }

    private static void EnvFrom(Errors errors, Cursor source, FieldPath list)
    {
        if (source.TextOf("prefix") is { Length: > 0 } prefix)
            errors.Invalid(source["prefix"], prefix, Qualified.EnvironmentVariable(prefix, errors.Version));
        var sources = Reference(errors, source["configMapRef"]) + Reference(errors, source["secretRef"]);
        // The server reports these two at the list, not at the item.
        if (sources == 0)
            errors.Invalid(list, "", "must specify one of: `configMapRef` or `secretRef`");
        else if (sources > 1)
            errors.Invalid(list, "", "may not have more than one field specified at a time");
    }

    private static int Reference(Errors errors, Cursor reference)
    {
        if (!reference.Exists)
            return 0;
        if (Common.Required(errors, reference, "name"))
            errors.Invalid(reference["name"], reference.TextOf("name"), Names.Subdomain(reference.TextOf("name")));
        return 1;
    }
}
