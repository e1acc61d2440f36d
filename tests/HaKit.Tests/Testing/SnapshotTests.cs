using HaKit.Testing;
using Xunit.Sdk;

namespace HaKit.Tests.Testing;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hakit-snapshots-").FullName;

    private string Verified => Path.Combine(folder, "Case.verified.yaml");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_snapshot_fails_and_is_not_made_up()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.VerifyFile("text", folder, "Case", "yaml"));
        Assert.Contains($"Snapshot {Verified} is missing", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Verified));
        Assert.Equal("text", File.ReadAllText(Path.Combine(folder, "Case.received.yaml")));
    }

    [Fact]
    public void A_difference_fails_and_overwrites_nothing()
    {
        File.WriteAllText(Verified, "old");
        Assert.ThrowsAny<XunitException>(() => Snapshot.VerifyFile("new", folder, "Case", "yaml"));
        Assert.Equal("old", File.ReadAllText(Verified));
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "Case.received.yaml")));
    }
}
