namespace HaKit.Cli.Tests.Cases;

/// <summary>Every case of <c>cases.jsonl</c>, each a theory row.</summary>
public class CaseTests
{
    /// <summary>Cases that are still wrong, and what they wait for. One that comes right must leave this list.</summary>
    private static readonly Dictionary<string, string> Waiting = new()
    {
    };

    public static TheoryData<string> Ids => [.. Case.All.Select(@case => @case.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_told_right(string id)
    {
        var differences = CaseReplay.Differences(Case.All.Single(@case => @case.Id == id));
        if (Waiting.ContainsKey(id))
            Assert.True(differences.Count > 0, $"{id} is right now: remove it from {nameof(Waiting)}.");
        else
            Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Fact]
    public void Only_cases_wait() => Assert.Empty(Waiting.Keys.Except(Case.All.Select(@case => @case.Id)));
}
