using HaKit.Facts.Scheduling;

namespace HaKit.Core.Tests.Facts.Scheduling;

public class PodRequestsTests
{
    private const long Mi = 1024 * 1024;

    [Fact]
    public void Containers_add_up_and_count_unstated_amounts_only_for_scoring()
    {
        var requests = Read("{'containers':[{'resources':{'requests':{'cpu':'250m','memory':'64Mi'}}},{}]}");
        Assert.Equal(new PodRequests(250, 64 * Mi, 350, 264 * Mi), requests with { Others = PodRequests.None.Others });
    }

    [Fact]
    public void A_limit_without_a_request_is_the_request() =>
        Assert.Equal(500, Read("{'containers':[{'resources':{'limits':{'cpu':'500m'}}}]}").Cpu);

    [Fact]
    public void A_request_of_zero_stays_zero_in_scoring() =>
        Assert.Equal(0, Read("{'containers':[{'resources':{'requests':{'cpu':'0','memory':'0'}}}]}").ScoredCpu);

    [Fact]
    public void The_largest_init_container_counts_with_the_sidecars_before_it()
    {
        var requests = Read("""
            {'initContainers':[
              {'restartPolicy':'Always','resources':{'requests':{'cpu':'100m'}}},
              {'resources':{'requests':{'cpu':'2'}}},
              {'restartPolicy':'Always','resources':{'requests':{'cpu':'300m'}}}],
             'containers':[{'resources':{'requests':{'cpu':'1'}}}]}
            """);
        Assert.Equal(2100, requests.Cpu);
    }

    [Fact]
    public void Sidecars_add_to_the_containers() => Assert.Equal(1100, Read("""
        {'initContainers':[{'restartPolicy':'Always','resources':{'requests':{'cpu':'100m'}}}],
         'containers':[{'resources':{'requests':{'cpu':'1'}}}]}
        """).Cpu);

    [Fact]
    public void Pod_level_requests_replace_and_overhead_is_added() => Assert.Equal(2050, Read("""
        {'resources':{'requests':{'cpu':'2'}},'overhead':{'cpu':'50m'},
         'containers':[{'resources':{'requests':{'cpu':'1'}}}]}
        """).Cpu);

    [Fact]
    public void Devices_and_ephemeral_storage_are_kept_apart()
    {
        var others = Read("{'containers':[{'resources':{'requests':{'example.com/gpu':1,'ephemeral-storage':'1Gi'}}}]}").Others;
        Assert.Equal([1, 1024 * Mi], others.OrderBy(pair => pair.Key == "example.com/gpu" ? 0 : 1).Select(pair => pair.Value));
    }

    private static PodRequests Read(string spec) => PodRequestsReader.Read(JsonNodes.Node(spec));
}
