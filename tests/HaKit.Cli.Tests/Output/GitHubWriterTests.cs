using HaKit.Cli.Output;

namespace HaKit.Cli.Tests.Output;

public class GitHubWriterTests
{
    [Fact]
    public void Annotations_EscapeWhatTheRunnerWouldTakeForItsOwn() => Assert.Equal(
        """
        ::warning file=deploy/web 1.yaml,line=7,col=13,endColumn=14,title=HAK1001::Deployment shop/web: spec.replicas: replicas is 1 <must> be 2 & "more"%0ASet spec.replicas to 2.
        ::error file=deploy/web 1.yaml,line=1,col=1,endColumn=11,title=HAK2001::Deployment shop/web: no budget: 100%25, none\nat all
        ::error file=deploy/web 1.yaml,line=12,col=1,title=unreadable::did not find ']': 50%25 done,\nreally

        """,
        GitHubWriter.Write(SampleReports.Everything()));
}
