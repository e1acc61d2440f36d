using System.Globalization;
using HaKit.Testing;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>
/// The validator against a recording of every kind that a 1.36.2 server serves. Kinds that the server does not have (404, and names it does not know) are
/// another matter and left out here.
/// </summary>
public class WideConformanceTests
{
    private const int Served = 8_346 - 131;
    private const double VerdictReach = 99.5;
    private const double SetReach = 97;

    private static readonly Lazy<Dictionary<string, Replay>> Replays = new(() => RecordedVerdict.ReadCompressed("apiserver-1.36-wide.jsonl.gz").Where(one => one.IsServed)
        .GroupBy(one => one.Object.ApiVersion + " " + one.Object.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .ToDictionary(kind => kind.Key, kind => Replay.Of(kind)));

    private static IEnumerable<KeyValuePair<string, Replay>> Finished => Replays.Value.Where(kind => !WideDifferences.Most.ContainsKey(kind.Key));

    [Fact]
    public void Objects_of_finished_kinds_AreEvaluatedAsTheServerDid()
    {
        Assert.Equal(Served, Replays.Value.Values.Sum(kind => kind.Objects));
        Assert.All(Finished, kind =>
        {
            Assert.True(kind.Value.Lines.All(WideDifferences.Known.Contains), kind.Value.ToString());
            Assert.InRange(Share(kind.Value.Verdicts, kind.Value), VerdictReach, 100);
            Assert.InRange(Share(kind.Value.Sets, kind.Value), SetReach, 100);
        });
    }

    [Fact]
    public void Known_differences_ListNothingThatAgrees() => Assert.Empty(WideDifferences.Known.Except(Replays.Value.Values.SelectMany(kind => kind.Lines)));

    [Fact]
    public void Objects_of_other_kinds_DifferAtMostAsOftenAsListed() => Assert.All(WideDifferences.Most, most =>
    {
        var replay = Replays.Value[most.Key];
        Assert.True(replay.Objects - replay.Verdicts <= most.Value.Verdicts && replay.Objects - replay.Sets <= most.Value.Sets, replay.ToString());
    });

    [Fact]
    public void Documentation_TellsTheFiguresOfFinishedKinds()
    {
        var rows = Finished.Select(kind => string.Create(
            CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Value.Objects} | {Share(kind.Value.Verdicts, kind.Value):0.##} % | {Share(kind.Value.Sets, kind.Value):0.##} % |")).ToList();
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "validation.md")).ToHashSet();
        Assert.True(rows.All(page.Contains), "docs/validation.md must hold these rows:\n" + string.Join('\n', rows));
    }

    private static double Share(int agreeing, Replay replay) => 100.0 * agreeing / replay.Objects;
}
