using System.Reflection;
using System.Xml.Linq;

namespace HaKit.Architecture.Tests;

/// <summary>Dependencies point one way: Core ← HaKit ← Cli, and Core ← Analyzers ← CodeFixes.</summary>
public class DependencyTests
{
    [Fact]
    public void Core_knows_only_YamlDotNet() =>
        Assert.Equal(["YamlDotNet", "netstandard"], References(typeof(Workload).Assembly));

    [Fact]
    public void The_library_does_not_know_the_tool() =>
        Assert.DoesNotContain("hakit", References(Assembly.Load("HaKit")));

    [Fact]
    public void Core_shows_no_type_of_another_package()
    {
        var foreign =
            from type in typeof(Workload).Assembly.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            from used in Signature(member)
            where used.Assembly.GetName().Name == "YamlDotNet"
            select $"{type.Name}.{member.Name}";
        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("src/HaKit.Core/HaKit.Core.csproj")]
    [InlineData("src/HaKit/HaKit.csproj", "HaKit.Core", "HaKit.ModelWalk", "HaKit.Analyzers", "HaKit.CodeFixes")]
    [InlineData("src/HaKit.Cli/HaKit.Cli.csproj", "HaKit.Core", "HaKit")]
    public void Projects_reference_downwards(string project, params string[] allowed)
    {
        var referenced = XDocument.Parse(Repository.Read(project))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("HaKit.sln").Replace('\\', '/');
        Assert.Empty(Repository.Ending(".csproj").Where(project => !solution.Contains(project, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Signature(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };
}
