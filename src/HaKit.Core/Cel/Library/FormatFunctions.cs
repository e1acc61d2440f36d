using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>Kubernetes' named formats for strings, and what is wrong with a string by one.</summary>
internal static class FormatFunctions
{
    private static readonly (string Name, Func<string, IReadOnlyList<string>> Problems)[] Formats =
    [
        ("dns1123Label", Names.Label),
        ("dns1123Subdomain", Names.Subdomain),
        ("dns1035Label", Names.Label1035),
        ("qualifiedName", Qualified.Name),
        ("dns1123LabelPrefix", text => Names.Label(WithoutDash(text))),
        ("dns1123SubdomainPrefix", text => Names.Subdomain(WithoutDash(text))),
        ("dns1035LabelPrefix", text => Names.Label1035(WithoutDash(text))),
        ("labelValue", Qualified.LabelValue),
        ("uri", text => GoUrl.ParseRequest(text, out var problem) is null ? [problem] : []),
        ("uuid", text => Named("uuid", text, "does not match the UUID format")),
        ("byte", text => Named("byte", text, "invalid base64")),
        ("date", text => Named("date", text, "invalid date")),
        ("datetime", text => Named("datetime", text, "invalid datetime")),
    ];

    public static void Add(CelLibrary library)
    {
        foreach (var format in Formats)
            library.Global("format." + format.Name, [], CelOpaque.Format, _ => Value(format.Name));
        library.Global("format.named", [CelType.String], CelType.Optional(CelOpaque.Format), a =>
            Array.Exists(Formats, format => format.Name == a[0].Text) ? new CelOptional(Value(a[0].Text)) : CelOptional.None);
        library.Method("validate", [CelOpaque.Format, CelType.String], CelType.Optional(CelType.List(CelType.String)), a =>
        {
            var problems = Array.Find(Formats, format => format.Name == a[0].Text).Problems(a[1].Text);
            return problems.Count == 0 ? CelOptional.None : new CelOptional(CelList.Of([.. problems.Select(CelValue.Of)]));
        }, (a, _) => CelCosts.Traversal(a[1]));
    }

    private static CelScalar<string> Value(string name) => new CelScalar<string>(CelOpaque.Format, name);

    /// <summary>A prefix may end in a dash, which is taken for any letter.</summary>
    private static string WithoutDash(string text) =>
        text.Length > 1 && text[text.Length - 1] == '-' ? text.Substring(0, text.Length - 2) + "a" : text;

    private static string[] Named(string format, string text, string problem) => TextFormats.Holds(format, text) == false ? [problem] : [];
}
