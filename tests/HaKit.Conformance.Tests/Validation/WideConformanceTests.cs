using Xunit.Abstractions;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>
/// The validator against a recording of every kind that a 1.36.2 server serves. Kinds that the server does not have (404, and names it does not know) are
/// another matter and left out here.
/// </summary>
public class WideConformanceTests(ITestOutputHelper output)
{
    private const double VerdictReach = 99.5;
    private const double SetReach = 97;

    [Fact]
    public void Objects_of_every_kind_AreEvaluatedAsTheServerDid()
    {
        var replays = RecordedVerdict.ReadCompressed("apiserver-1.36-wide.jsonl.gz").Where(one => one.IsServed)
            .GroupBy(one => one.Object.ApiVersion + " " + one.Object.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, Replay.Of);
        Assert.Equal(8_346 - 131, replays.Values.Sum(kind => kind.Objects));
        var failures = replays.Where(kind => !IsWithin(kind.Key, kind.Value)).Select(kind => kind.Key + ": " + kind.Value).ToList();
        output.WriteLine(string.Join('\n', replays.Select(kind => kind.Key + ": " + kind.Value)));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static bool IsWithin(string kind, Replay replay) => WideDifferences.Most.TryGetValue(kind, out var most)
        ? replay.Objects - replay.Verdicts <= most.Verdicts && replay.Objects - replay.Sets <= most.Sets
        : Share(replay.Verdicts, replay) >= VerdictReach && Share(replay.Sets, replay) >= SetReach;

    private static double Share(int agreeing, Replay replay) => 100.0 * agreeing / replay.Objects;
}
