using System.Reflection;
using HaKit.Rendering;
using HaKit.Testing;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Tests.Workloads;

public class VerbTests
{
    public static TheoryData<string> Names => [.. VerbCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_yields_its_yaml(string name) => Snapshot.Verify(Yaml(Changed(name)), "Verbs", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_changes_the_objects(string name) => Assert.NotEqual(Yaml(VerbCases.All[name].Base), Yaml(Changed(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_leaves_the_workload_it_is_called_on_as_it_was(string name)
    {
        var before = Yaml(VerbCases.All[name].Base);
        Changed(name);
        Assert.Equal(before, Yaml(VerbCases.All[name].Base));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_the_place_of_what_it_sets(string name)
    {
        if (VerbCases.VerbOf(name).StartsWith("Without", StringComparison.Ordinal))
            return;
        var call = VerbCases.All[name].Base.Spec.Calls + 1;
        var places = Changed(name).Render(new RenderContext()).Objects.SelectMany(o => Places(o.Root));
        Assert.Contains(places, place => place.Line == call && place.Source.Name == VerbCases.VerbOf(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_accepted_by_the_api_server(string name) => Assert.Empty(Manifest.Of(Changed(name)).Validate().Select(f => f.Field + ": " + f.Message));

    [Fact]
    public void Every_verb_has_a_case()
    {
        var verbs = typeof(Workload).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Workload))
            .Select(method => method.Name)
            .Except(VerbCases.Silent)
            .Distinct();
        Assert.Empty(verbs.Except(VerbCases.All.Keys.Select(VerbCases.VerbOf)));
    }

    public static TheoryData<Type> Specs =>
    [
        typeof(WorkloadSpec), typeof(ContainerSpec), typeof(PlacementSpec), typeof(RolloutSpec), typeof(ShutdownSpec), typeof(NetworkSpec),
        typeof(SecuritySpec), typeof(JobSpec), typeof(PodSpec),
    ];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_property_of_a_spec_is_set_by_a_case_and_so_reaches_the_objects(Type spec)
    {
        var specs = VerbCases.All.Keys.Select(name => Changed(name).Spec).Append(Workload.CronJob("c", "i:1", "@daily", "UTC").Spec).SelectMany(Parts).Where(spec.IsInstanceOfType).ToList();
        var unset = spec.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.Name is not (nameof(WorkloadSpec.IsImplying) or nameof(WorkloadSpec.SealedCalls) or nameof(WorkloadSpec.Customizations)))
            .Where(property => specs.TrueForAll(s => IsDefault(property.GetValue(s))))
            .Select(property => property.Name);
        Assert.Empty(unset);
    }

    private static Workload Changed(string name) => VerbCases.All[name].Call(VerbCases.All[name].Base);

    private static string Yaml(Workload workload) => Manifest.Of(workload).ToYaml();

    private static IEnumerable<object> Parts(WorkloadSpec s) =>
        [s, s.Main, s.Placement, s.Rollout, s.Shutdown, s.Network, s.Security, s.Job, s.Pod, .. s.Sidecars.Select(c => c.Value.Security), .. s.Sidecars.Select(c => c.Value), .. s.InitContainers.Select(c => c.Value)];

    private static bool IsDefault(object? value) => value is null or 0 or false || (value is System.Collections.ICollection { Count: 0 });

    private static IEnumerable<Place> Places(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Places(entry.Value)).Append(node.Place),
        ListNode list => list.Items.SelectMany(Places).Append(node.Place),
        _ => [node.Place],
    };
}
