using HaKit.Testing;
using Xunit.Sdk;

namespace HaKit.Tests.Testing;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hakit-snapshots-").FullName;

    private string Verified => Path.Combine(folder, "Case.verified.yaml");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_snapshot_fails_in_CI_and_writes_nothing()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.Verify("text", folder, "Case", "yaml", inCi: true));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_missing_snapshot_is_written_elsewhere()
    {
        Snapshot.Verify("text", folder, "Case", "yaml", inCi: false);
        Assert.Equal("text", File.ReadAllText(Verified));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_difference_fails_and_overwrites_nothing(bool inCi)
    {
        File.WriteAllText(Verified, "old");
        Assert.ThrowsAny<XunitException>(() => Snapshot.Verify("new", folder, "Case", "yaml", inCi));
        Assert.Equal("old", File.ReadAllText(Verified));
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "Case.received.yaml")));
    }
}
