using Xunit.Abstractions;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>The validator against the recorded verdicts of real API servers.</summary>
public class VerdictConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Objects_sent_to_1_36_AreEvaluatedAsTheServerDid() => Check(Replay.Of(RecordedVerdict.ReadCompressed("apiserver-1.36.jsonl.gz")));

    [Fact]
    public void Objects_that_older_servers_judge_otherwise_AreEvaluatedAsTheyDid() => Check(Replay.Of(RecordedVerdict.Read("apiserver-older-differences.jsonl")));

    private void Check(Replay replay)
    {
        output.WriteLine(replay.ToString());
        Assert.True(replay.Objects > 0);
        Assert.True(replay.Verdicts == replay.Objects, replay.ToString());
        // docs/validation.md says that nothing differs; what ever does must be listed and explained there.
        Assert.True(replay.Differences.Count == 0, replay.ToString());
    }
}
