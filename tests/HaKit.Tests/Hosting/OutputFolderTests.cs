using CsCheck;
using HaKit.Hosting;
using HaKit.Tree;

namespace HaKit.Tests.Hosting;

/// <summary>Nothing is written outside the folder, whatever an object calls itself.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hakit-out-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("v1", "ConfigMap", "", "a", "configmap-a")]
    [InlineData("apps/v1", "Deployment", "shop", "web", "shop.deployment-web")]
    [InlineData("example.org/v1", "Widget", "shop", "a.b", "shop.widget.example.org-a.b")]
    [InlineData("x/v1", "../../x", "../..", "..", "%2E%2E%2F%2E%2E.%2E%2E%2F%2E%2E%2Fx-..")]
    [InlineData("v1", "C:\\x", "a\0b", "n\n", "a%00b.c%3A%5Cx-n%0A")]
    public void Every_part_of_a_name_IsEscaped(string apiVersion, string kind, string space, string name, string expected)
    {
        var actual = OutputFolder.NameOf(Object(apiVersion, kind, space, name));
        Assert.Equal(expected, actual);
        Assert.Equal(actual, Path.GetFileName(actual));
    }

    [Fact]
    public void A_name_that_is_too_long_EndsInADigest()
    {
        var (a, b) = (OutputFolder.NameOf(Object("v1", "Pod", "", new string('a', 300))), OutputFolder.NameOf(Object("v1", "Pod", "", new string('a', 301))));
        Assert.Equal((240, 240), (a.Length, b.Length));
        Assert.NotEqual(a, b);
        Assert.StartsWith("pod-aaa", a);
    }

    [Fact]
    public void Hostile_objects_StayInside() => Gen.Select(Part, Part, Part, Part).Sample(
        (group, kind, space, name) =>
        {
            var folder = Path.Combine(root, "out");
            var written = OutputFolder.Split([Object(group + "/v1", kind, space, name)]);
            OutputFolder.Write(folder, written);
            Assert.Equal([folder], Directory.GetFileSystemEntries(root));
            Assert.True(File.Exists(Path.Combine(folder, written[0].Name)));
        },
        iter: 300,
        threads: 1);

    [Theory]
    [InlineData("../x.yaml")]
    [InlineData("a/b.yaml")]
    [InlineData("..")]
    public void What_would_leave_IsRefused(string name)
    {
        var problem = Assert.Throws<IOException>(() => OutputFolder.Write(Path.Combine(root, "out"), [new OutputFile(name, [1])]));
        Assert.Equal($"the file '{name}' would not lie in the folder", problem.Message);
        Assert.Empty(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    private static readonly Gen<string> Part = Gen.Int[0, 11].Array[0, 6].Select(parts =>
        string.Concat(parts.Select(i => new[] { "..", "/", "\\", "a", ".", "C:", "\0", "~", "%2F", "\u202E", "b", "-" }[i])));

    private static ManifestObject Object(string apiVersion, string kind, string space, string name) => new(
        new MapBuilder(Place.None).Add("apiVersion", apiVersion).Add("kind", kind)
            .Add("metadata", new MapBuilder(Place.None).Add("name", name).Add("namespace", space).Build()).Build());
}
