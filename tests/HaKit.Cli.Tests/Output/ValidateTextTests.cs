using System.Text.RegularExpressions;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Tests.Output;

public class ValidateTextTests
{
    private const string Expected =
        """
        deploy/web 1.yaml:7:13: invalid: Deployment shop/web: spec.replicas: replicas is 1 <must> be 2 & "more"
            7 |   replicas: 1   # one
              |             ^
            fix: Set spec.replicas to 2.
        deploy/web 1.yaml:1:1: invalid: Deployment shop/web: no budget: 100%, none\nat all
            1 | apiVersion: apps/v1
              | ^^^^^^^^^^
        deploy/web 1.yaml:9:32: invalid: Deployment shop/web: not spread
            9 |     spec: {containers: [{name: "a,b"}]}
              |                                ^^^^^
            accepted: one node
        deploy/web 1.yaml:9:5: invalid: Deployment shop/web: known one
            9 |     spec: {containers: [{name: "a,b"}]}
              |     ^^^^
        deploy/web 1.yaml:20:1: skipped: not a Kubernetes object: no kind

        3 documents in 1 file against Kubernetes 1.36: 0 valid, 1 invalid, 1 skipped, 1 unreadable

        """;

    [Fact]
    public void EveryProblem_ComesWithItsLineAndACaret() =>
        Assert.Equal(Expected, Write(colors: false));

    [Fact]
    public void Colours_AddNothingButColours()
    {
        var coloured = Write(colors: true);
        Assert.Contains("\u001b[31;1minvalid:\u001b[0m", coloured);
        Assert.Equal(Write(colors: false), Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    private static string Write(bool colors) => ValidateText.Write(SampleReports.Everything(), KubernetesVersion.Default, new Style(colors));
}
