using HaKit.Tree;
using HaKit.Validation.Definitions;

namespace HaKit.Validation.Defaulting;

/// <summary>
/// Definitions of custom kinds: names that follow from the kind's, no conversion; then the form that the server looks at.
/// </summary>
internal static class DefinitionDefaults
{
    public static MapNode Apply(MapNode root) => DefinitionForm.Of(Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Defaults.With(spec, (ref inner) =>
    {
        inner.Ensure("names", Names);
        if (inner["conversion"] is null)
            inner.Set("conversion", new MapBuilder(spec.Place).Add("strategy", "None").Build());
        inner.Each("conversion", conversion => Defaults.With(conversion, (ref edit2) =>
            edit2.Each("webhook", webhook => Defaults.With(webhook, (ref edit3) => edit3.Each("clientConfig", PolicyDefaults.ServicePort)))));
    }))));

    private static MapNode Names(MapNode names) => Defaults.With(names, (ref edit) =>
    {
        var kind = edit.Text("kind");
        if (kind.Length == 0)
            return;
        edit.DefaultEmpty("singular", kind.ToLowerInvariant());
        edit.DefaultEmpty("listKind", kind + "List");
    });
}
