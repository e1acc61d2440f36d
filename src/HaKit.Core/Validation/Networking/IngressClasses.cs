using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

internal static class IngressClasses
{
    private const int LongestController = 250;
    private static readonly string[] Scopes = ["Cluster", "Namespace"];

    public static void Check(Errors errors, Cursor ingress)
    {
        ObjectMeta.Check(errors, ingress["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = ingress["spec"];
        var controller = spec.TextOf("controller");
        if (controller.Length > LongestController)
            errors.TooLong(spec["controller"].Path, LongestController);
        if (Common.Required(errors, spec, "controller"))
            errors.Invalid(spec["controller"], controller, Qualified.DomainPrefixedPath(controller));
        if (spec.Has("parameters"))
            Parameters(errors, spec["parameters"]);
    }

    private static void Parameters(Errors errors, Cursor parameters)
    {
        IngressBackends.Resource(errors, parameters);
        var space = parameters.TextOrNull("namespace");
        var path = parameters["namespace"].Path;
        Common.OptionalOneOf(errors, parameters, "scope", Scopes);
        switch (parameters.TextOrNull("scope"))
        {
            case null:
                errors.Required(parameters["scope"]);
                break;
            case "Namespace" when space is null:
                errors.Required(path, "`parameters.scope` is set to 'Namespace'");
                break;
            case "Namespace":
                errors.Invalid(path, space, Names.Label(space));
                break;
            case "Cluster" when space is not null:
                errors.Forbidden(path, "`parameters.scope` is set to 'Cluster'");
                break;
        }
    }
}
