namespace HaKit.Core.Tests.Validation;

public class MetadataTests
{
    [Fact]
    public void A_name_IsRequired()
    {
        var error = Assert.Single(Server.Errors("{apiVersion: v1, kind: ConfigMap, metadata: {}}"));
        Assert.Equal("metadata.name", error.Field);
        Assert.Equal("Required value: name or generateName is required", error.Message);
    }

    [Theory]
    [InlineData("ConfigMap", "a.b-1", true)]
    [InlineData("ConfigMap", "A", false)]
    [InlineData("ConfigMap", "a..b", false)]
    [InlineData("Namespace", "a.b", false)]
    [InlineData("Namespace", "1a", true)]
    public void Names_FollowTheKindsFormat(string kind, string name, bool accepted) =>
        Assert.Equal(accepted, Server.Errors($"{{apiVersion: v1, kind: {kind}, metadata: {{name: '{name}'}}}}").Count == 0);

    [Fact]
    public void A_name_of_253_characters_IsTheLongest()
    {
        Server.Accepts($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {new string('a', 253)}}}}}");
        Server.Refuses($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {new string('a', 254)}}}}}", "metadata.name FieldValueInvalid");
    }

    [Theory]
    [InlineData("{app.kubernetes.io/name: web}", true)]
    [InlineData("{a: ''}", true)]
    [InlineData("{a: -x}", false)]
    [InlineData("{a/b/c: x}", false)]
    [InlineData("{/b: x}", false)]
    public void Labels_AreQualified(string labels, bool accepted) =>
        Assert.Equal(accepted, Server.Errors($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: a, labels: {labels}}}}}").Count == 0);

    [Fact]
    public void A_budgets_metadata_IsOnlyLookedAtOnceItsSpecIsSound()
    {
        Server.Refuses("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a/b}, spec: {minAvailable: -1}}", "spec.minAvailable FieldValueInvalid");
        Server.Refuses("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a/b}, spec: {minAvailable: 1}}", "metadata.name FieldValueInvalid");
    }

    [Fact]
    public void An_owner_without_identity_IsRefusedWithoutItsIndex() => Server.Refuses(
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: r}]}}",
        "metadata.ownerReferences.uid FieldValueInvalid");
}
