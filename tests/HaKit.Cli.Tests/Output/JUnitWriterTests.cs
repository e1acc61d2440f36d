using System.Text;
using System.Xml.Linq;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Tests.Output;

public class JUnitWriterTests
{
    [Fact]
    public void WhatFailsTheRun_IsAFailure_TheRestIsOutput() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites name="hakit audit" tests="3" failures="1" errors="1" skipped="1">
          <testsuite name="deploy/web 1.yaml" tests="3" failures="1" errors="1" skipped="1">
            <testcase classname="deploy/web 1.yaml" name="Deployment shop/web">
              <failure message="replicas is 1 &lt;must&gt; be 2 &amp; &quot;more&quot; (and 1 more)" type="HAK1001">deploy/web 1.yaml:7:13: warning HAK1001: spec.replicas: replicas is 1 &lt;must&gt; be 2 &amp; "more"
          fix: Set spec.replicas to 2.
        deploy/web 1.yaml:1:1: error HAK2001: no budget: 100%, none\nat all
        </failure>
              <system-out>deploy/web 1.yaml:9:32: warning HAK3001: not spread
          accepted: one node
        deploy/web 1.yaml:9:5: info HAK4001: known one
          known: held by the baseline
        </system-out>
            </testcase>
            <testcase classname="deploy/web 1.yaml" name="document 1">
              <error message="did not find ']': 50% done,\nreally" type="unreadable">deploy/web 1.yaml:12:1: did not find ']': 50% done,\nreally
        </error>
            </testcase>
            <testcase classname="deploy/web 1.yaml" name="document 2">
              <skipped message="not a Kubernetes object: no kind" />
            </testcase>
          </testsuite>
        </testsuites>

        """,
        Text(SampleReports.Everything()));

    [Fact]
    public void CasesOfOneName_AreToldApart()
    {
        var one = SampleReports.Everything().Cases[0];
        var xml = XDocument.Parse(Text(new Report("audit", [one, one, one])));
        Assert.Equal(["Deployment shop/web", "Deployment shop/web (2)", "Deployment shop/web (3)"], xml.Descendants("testcase").Select(c => c.Attribute("name")!.Value));
    }

    [Fact]
    public void CharactersThatXmlForbids_AreShownAsEscapes()
    {
        var one = SampleReports.Everything().Cases[0];
        var problem = one.Problems[0] with { Message = "a\u0000b\u001b\uD800\uFFFE" };
        var xml = XDocument.Parse(Text(new Report("audit", [one with { Problems = [problem] }]) { FailOn = Severity.Info }));
        Assert.StartsWith(@"a\u0000b\u001b\ud800\ufffe", xml.Descendants("failure").Single().Attribute("message")!.Value);
    }

    private static string Text(Report report) => Encoding.UTF8.GetString(JUnitWriter.Write(report).Span);
}
