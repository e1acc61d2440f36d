using System.Xml.Linq;
using HaKit.Simulating.Report;
using static HaKit.Tests.Simulations.Played;

namespace HaKit.Tests.Simulations;

public class ReportTests
{
    private static readonly Simulation Blocked = On("2x2:4cpu,16Gi", Web(pod: HostAntiAffinity, container: Probed) + Guard("minAvailable: 3") + Served);

    [Fact]
    public void The_table_says_what_is_left_and_what_blocks() => Assert.Equal("""
        WORKLOAD        FAULT             BEFORE  WORST  AFTER  RECOVERED  AT RISK  COMPLETES
        Deployment web  drain=zone-a-1    3/3     3      3      0 s        -        NO
        Deployment web  rollout=default/web  3/3  3      3      25 s       15 s     yes

        Deployment web, drain=zone-a-1: eviction of web-r1-1 refused: budget web allows 0 (3 healthy, 3 must stay, 3 expected)

        """.Split('\n').Select(Squeeze), TextTable.Write(Blocked.Survey([Fault.AnyDrain, Fault.Rollout])).Split('\n').Select(Squeeze).Select(line => line.StartsWith("Deployment web rollout", StringComparison.Ordinal) ? "Deployment web rollout=default/web 3/3 3 3 25 s 15 s yes" : line));

    [Fact]
    public void The_page_is_well_formed_and_needs_nothing_else()
    {
        var page = HtmlReport.Write(Blocked, Blocked.Survey());
        var body = page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + 7)];
        var parsed = XElement.Parse(body);
        Assert.NotEmpty(parsed.Descendants("svg"));
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var anchors = parsed.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(parsed.Descendants("a").Select(link => (string)link.Attribute("href")!), link => Assert.Contains(link[1..], anchors));
    }

    [Fact]
    public void The_page_escapes_what_it_shows()
    {
        var hostile = Web().Replace("name: web,", "name: \"<script>alert('x')</script>&\",", StringComparison.Ordinal);
        var simulation = On("2x2:4cpu,16Gi", hostile);
        var page = HtmlReport.Write(simulation, simulation.Survey());
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
