using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

/// <summary>What cannot be known is never an error, and neither is what hangs on it.</summary>
public class UnknownValueTests
{
    [Theory]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("v1", "Service")]
    [InlineData("batch/v1", "CronJob")]
    public void An_unknown_spec_IsNotEvaluated(string apiVersion, string kind)
    {
        var root = new MapBuilder(Place.None).Add("apiVersion", apiVersion).Add("kind", kind)
            .AddMap("metadata", metadata => metadata.Add("name", "a")).Add("spec", new UnknownNode(Place.None)).Build();
        Assert.Empty(ManifestValidator.Validate(new ManifestObject(root), ValidationOptions.Default));
    }

    [Fact]
    public void An_unknown_image_DoesNotHideAWrongPort()
    {
        var manifest = Server.Read(Server.Deployment(container: "ports: [{containerPort: 70000}]"));
        var unknown = new ManifestObject((MapNode)Replace(manifest.Root, "image"));
        Assert.Equal("spec.template.spec.containers[0].ports[0].containerPort", Assert.Single(ManifestValidator.Validate(unknown, ValidationOptions.Default)).Field);
    }

    [Fact]
    public void An_unknown_label_LeavesTheSelectorUnjudged()
    {
        var manifest = Server.Read(Server.Deployment());
        var unknown = new ManifestObject((MapNode)Replace(manifest.Root, "labels"));
        Assert.Empty(ManifestValidator.Validate(unknown, ValidationOptions.Default));
    }

    private static Node Replace(Node node, string key) => node switch
    {
        MapNode map => new MapNode([.. map.Entries.Select(entry => new MapEntry(entry.Key, entry.Key == key ? new UnknownNode(entry.Value.Place) : Replace(entry.Value, key)))], map.Place),
        ListNode list => new ListNode([.. list.Items.Select(item => Replace(item, key))], list.Place),
        _ => node,
    };
}
