namespace HaKit.Cli.Tests.Cases;

/// <summary>Every case of <c>cases.jsonl</c>, each a theory row.</summary>
public class CaseTests
{
    public static TheoryData<string> Ids => [.. Case.All.Select(@case => @case.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_told_right(string id)
    {
        var differences = CaseReplay.Differences(Case.All.Single(@case => @case.Id == id));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}
