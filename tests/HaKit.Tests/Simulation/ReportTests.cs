using System.Xml.Linq;
using HaKit.Simulating;
using HaKit.Simulating.Report;
using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations;

public class ReportTests
{
    private static readonly string BlockedYaml = Web(pod: HostAntiAffinity, container: Probed) + Guard("minAvailable: 3") + Served;

    [Fact]
    public void The_table_says_what_is_left_and_what_blocks() => Assert.Equal("""
        WORKLOAD        FAULT             BEFORE  WORST  AFTER  RECOVERED  AT RISK  COMPLETES
        Deployment web  drain=zone-a-1    3/3     3      3      0 s        -        NO
        Deployment web  rollout=default/web  3/3  3      3      25 s       15 s     yes

        Deployment web, drain=zone-a-1: eviction of web-r1-1 refused: budget web allows 0 (3 healthy, 3 must stay, 3 expected)

        """.Split('\n').Select(Squeeze), TextTable.Write(Surveyed("2x2:4cpu,16Gi", BlockedYaml, [Fault.AnyDrain, Fault.Rollout])).Split('\n').Select(Squeeze).Select(line => line.StartsWith("Deployment web rollout", StringComparison.Ordinal) ? "Deployment web rollout=default/web 3/3 3 3 25 s 15 s yes" : line));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_page_is_well_formed_and_needs_nothing_else(int seeds)
    {
        var page = HtmlReport.Write(Surveyed("2x2:4cpu,16Gi", BlockedYaml, [Fault.AnyNode, Fault.ZoneLoss, Fault.AnyDrain, Fault.Rollout], seeds));
        var parsed = Body(page);
        Assert.NotEmpty(parsed.Descendants("svg"));
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var anchors = parsed.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(parsed.Descendants("a").Select(link => (string)link.Attribute("href")!), link => Assert.Contains(link[1..], anchors));
        Assert.All(parsed.Descendants("h2"), title => Assert.Equal(seeds > 1, title.Value.Contains(" seed ", StringComparison.Ordinal)));
    }

    /// <summary>Everything that a manifest or a cluster may bring is text on the page, never markup.</summary>
    [Fact]
    public void The_page_escapes_what_it_shows()
    {
        const string hostile = "\"><img src=x onerror='alert(1)'>&lt;script>alert(2)</script>";
        var yaml = (Web(replicas: 2) + Guard("maxUnavailable: 0"))
            .Replace("name: web", $"name: '{hostile.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal)
            .Replace("x:1", "<script>image</script>", StringComparison.Ordinal)
            .Replace("annotations: {", "annotations: {'hakit.dev/survives': '<script>fault</script>'", StringComparison.Ordinal);
        var nodes = Cluster.Parse("2x2:4cpu,16Gi").Nodes.Select(node => node with
        {
            Name = node.Name + hostile,
            Labels = node.Labels.With("topology.kubernetes.io/zone", node.Labels["topology.kubernetes.io/zone"] + hostile).With("kubernetes.io/hostname", node.Name + hostile),
        });
        var errors = new List<string>();
        var survey = SeededSurvey.Run(Objects(yaml), Cluster.Of(nodes), [Fault.AnyDrain, Fault.ZoneLoss, Fault.Rollout], 1, errors);
        Assert.Empty(errors);
        var page = HtmlReport.Write(survey);
        Assert.Empty(Body(page).Descendants().Where(element => element.Name.LocalName is "img" or "script"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_that_disagree_are_told_with_the_worst_of_them()
    {
        FaultOutcome Outcome(int ready, bool completes, int after) => new()
        {
            Workload = new ObjectReference("apps/v1", "Deployment", "", "web"),
            Fault = Fault.AnyNode,
            Worst = Fault.Node("a"),
            Plays = 1,
            Replicas = 3,
            ReadyBefore = 3,
            ReadyAtWorst = ready,
            ReadyAfter = after,
            Completes = completes,
            BlockedBy = completes ? [] : ["a budget"],
            AtRiskSeconds = ready,
            RecoveredAt = completes ? 10 : null,
        };
        var merged = SeededOutcome.Of([Outcome(2, true, 3), Outcome(1, true, 3), Outcome(2, false, 2)]);
        Assert.Equal((1, 1, 2, 1, 3), (merged.Seed, merged.LeastReady, merged.MostReady, merged.Incomplete, merged.Seeds));
        Assert.Equal((1, false, 2, 2.0, (double?)null), (merged.Worst.ReadyAtWorst, merged.Worst.Completes, merged.Worst.ReadyAfter, merged.Worst.AtRiskSeconds, merged.Worst.RecoveredAt));
        Assert.Equal(["a budget"], merged.Worst.BlockedBy);
        Assert.Equal(("1..2", "NO with 1 of 3 seeds"), (merged.ReadyText, merged.CompletesText));
        Assert.Equal("1 to 2 ready at the worst moment, never completes with 1 of 3 seeds, as the scheduler breaks ties; the worst is seed 1", SurveyText.Range(merged));
    }

    private static SeededSurvey Surveyed(string cluster, string yaml, IReadOnlyList<Fault> faults, int seeds = 1)
    {
        var errors = new List<string>();
        var survey = SeededSurvey.Run(Objects(yaml), Cluster.Parse(cluster), faults, seeds, errors);
        Assert.Empty(errors);
        return survey;
    }

    private static XElement Body(string page) =>
        XElement.Parse(page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + 7)]);

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
