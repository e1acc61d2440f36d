using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HaKit.VerbDocs;

/// <summary>The XML docs of assemblies, as Markdown.</summary>
internal sealed partial class XmlDocs(params Assembly[] assemblies)
{
    private readonly Dictionary<string, XElement> members = assemblies
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public string Summary(MethodInfo method) => Find(method)?.Element("summary") is { } summary ? Text(summary) : "";

    public IReadOnlyList<(string Name, string Text)> Parameters(MethodInfo method) =>
        [.. (Find(method)?.Elements("param") ?? []).Select(param => (param.Attribute("name")!.Value, Text(param)))];

    private XElement? Find(MethodInfo method) => members.GetValueOrDefault(Id(method));

    private static string Id(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return $"M:{method.DeclaringType!.FullName}.{method.Name}" + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")
            + (parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(parameter => TypeId(parameter.ParameterType))) + ")");
    }

    private static string TypeId(Type type)
    {
        if (type.IsGenericMethodParameter)
            return "``" + type.GenericParameterPosition;
        if (type.IsArray)
            return TypeId(type.GetElementType()!) + "[]";
        return type.IsGenericType
            ? type.Namespace + "." + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "{" + string.Join(",", type.GetGenericArguments().Select(TypeId)) + "}"
            : type.FullName!;
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement { Name.LocalName: "see" } see => $"`{Short(see.Attribute("cref")?.Value ?? "")}`",
                XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{reference.Attribute("name")!.Value}`",
                XElement other => other.Value,
                _ => "",
            });
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    private static string Short(string cref)
    {
        var name = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
