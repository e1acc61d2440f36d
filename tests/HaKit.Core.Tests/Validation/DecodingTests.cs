namespace HaKit.Core.Tests.Validation;

/// <summary>The first stage: what the server refuses to read at all.</summary>
public class DecodingTests
{
    [Fact]
    public void An_unknown_field_IsRefusedWhereItStands()
    {
        var error = Assert.Single(Server.Errors(Server.Deployment(container: "imge: x")));
        Assert.Equal("spec.template.spec.containers[0].imge", error.Field);
        Assert.Equal("UnknownField", error.Reason);
        Assert.Equal("strict decoding error: unknown field \"spec.template.spec.containers[0].imge\"", error.Message);
        Assert.Equal("object.yaml:19:9", error.Place.ToString());
    }

    [Fact]
    public void Field_names_AreComparedCaseByCase() => Server.Refuses(Server.Deployment(deployment: "Replicas: 3"), "spec.Replicas UnknownField");

    [Fact]
    public void A_field_written_twice_IsRefused() =>
        Server.Refuses("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, name: b}}", "metadata.name DuplicateField");

    [Fact]
    public void A_wrong_type_HidesUnknownFields()
    {
        var error = Assert.Single(Server.Errors(Server.Deployment(deployment: "bogus: 1\nreplicas: three")));
        Assert.Equal("spec.replicas DecodeError", error.Field + " " + error.Reason);
        Assert.Equal("json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32", error.Message);
    }

    [Theory]
    [InlineData("replicas: 2147483647", true)]
    [InlineData("replicas: 2147483648", false)]
    [InlineData("replicas: 1.5", false)]
    [InlineData("replicas: true", false)]
    [InlineData("replicas: null", true)]
    [InlineData("paused: 'yes'", false)]
    [InlineData("strategy: []", false)]
    public void Scalars_MustFitTheField(string line, bool fits)
    {
        if (fits)
            Server.Accepts(Server.Deployment(deployment: line));
        else
            Assert.Equal("DecodeError", Assert.Single(Server.Errors(Server.Deployment(deployment: line))).Reason);
    }

    [Theory]
    [InlineData("64Mi", null)]
    [InlineData("1e3", null)]
    [InlineData("0.5", null)]
    [InlineData("64MB", "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [InlineData("64Mii", "unable to parse quantity's suffix")]
    public void Quantities_AreReadAsTheServerDoes(string memory, string? message) => Assert.Equal(
        message,
        Server.Errors(Server.Deployment(container: $"resources: {{limits: {{memory: {memory}}}}}")).SingleOrDefault()?.Message);

    [Theory]
    [InlineData("YQ==", true)]
    [InlineData("", true)]
    [InlineData("YQ=", false)]
    [InlineData("YQ", false)]
    [InlineData("a b", false)]
    [InlineData("YWJj=", false)]
    public void Binary_data_IsBase64(string data, bool reads) =>
        Assert.Equal(reads, Server.Errors($"{{apiVersion: v1, kind: Secret, metadata: {{name: s}}, data: {{a: '{data}'}}}}").Count == 0);

    [Theory]
    [InlineData("2026-01-31T10:00:00Z", true)]
    [InlineData("2026-01-31T10:00:00.123+02:00", true)]
    [InlineData("2026-02-30T10:00:00Z", false)]
    [InlineData("2026-01-31", false)]
    public void Times_AreRfc3339(string time, bool reads) =>
        Assert.Equal(reads, Server.Errors($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: s, creationTimestamp: '{time}'}}}}").Count == 0);

    [Fact]
    public void A_field_of_a_newer_version_IsUnknownToAnOlderServer()
    {
        var pod = Server.Deployment(spec: "resources: {limits: {cpu: 1}}");
        Server.Accepts(pod, "1.36");
        Server.Refuses("1.31", pod, ["spec.template.spec.resources UnknownField"]);
    }
}
