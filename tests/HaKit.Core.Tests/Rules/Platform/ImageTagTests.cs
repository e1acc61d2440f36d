using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class ImageTagTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ImageTag);

    [Theory]
    [InlineData("nginx", "Image nginx has no tag, so latest: replicas may run different versions, and a restart is an update.")]
    [InlineData("registry.example:5000/nginx", "Image registry.example:5000/nginx has no tag, so latest: replicas may run different versions, and a restart is an update.")]
    [InlineData("nginx:latest", "Image nginx:latest: replicas may run different versions, and a restart is an update.")]
    public void An_image_that_may_change_Reports(string image, string message) =>
        Rule.Reports(Warning, "spec.template.spec.containers[0].image", message, Deployment(image: image));

    [Fact]
    public void Always_pulled_is_information() => Rule.Reports(
        Info,
        "spec.template.spec.containers[0].imagePullPolicy",
        "imagePullPolicy of container app is Always: while the registry is down, no pod restarts.",
        Deployment(container: "imagePullPolicy: Always"));

    [Theory]
    [InlineData("nginx:1.27.2")]
    [InlineData("registry.example:5000/nginx:1.27")]
    [InlineData("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("nginx:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_pinned_image_Passes(string image) => Rule.Passes(Deployment(image: image));

    [Fact]
    public void A_Service_DoesNotApply() => Rule.DoesNotApply(Service());

    [Fact]
    public void An_unknown_image_is_Unknown() => Rule.IsUnknown(Deployment(image: Unknown));

    [Fact]
    public void The_remediation_suits_the_cause() => Assert.Equal(
        [("Image may change", "Pin the image by version or digest."), ("Restart depends on the registry", "Use imagePullPolicy IfNotPresent.")],
        new[] { Deployment(image: "nginx"), Deployment(container: "imagePullPolicy: Always") }
            .Select(manifest => Assert.Single(Rule.Findings(manifest)))
            .Select(finding => (finding.Title, finding.Remediation)));
}
