using HaKit.Tree;

namespace HaKit.Core.Tests.Tree;

public class FieldPathTests
{
    private static readonly FieldPath Image = FieldPath.Root.Child("spec", "containers").Index(0).Child("image");

    [Fact]
    public void Reads_as_the_API_server_writes_it()
    {
        Assert.Equal("spec.containers[0].image", Image.ToString());
        Assert.Equal("metadata.labels[a/b]", FieldPath.Root.Child("metadata", "labels").Key("a/b").ToString());
        Assert.Equal("", FieldPath.Root.ToString());
    }

    [Fact]
    public void Leads_to_a_node_or_the_nearest_above_it()
    {
        var container = new MapBuilder(Place.None).Add("name", "c").Build();
        var root = new MapBuilder(Place.None).AddMap("spec", spec => spec.AddList("containers", [container])).Build();
        Assert.Null(Image.Resolve(root));
        Assert.Same(container, Image.Nearest(root));
        Assert.Same(container["name"], FieldPath.Root.Child("spec", "containers").Index(0).Child("name").Resolve(root));
    }
}
