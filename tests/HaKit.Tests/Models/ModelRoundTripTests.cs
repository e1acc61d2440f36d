using System.Globalization;
using HaKit.Models;
using HaKit.Models.Generated;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;
using k8s;

namespace HaKit.Tests.Models;

/// <summary>Over every model type, with random content; the client's own JSON serializer is the evaluate of what is equal.</summary>
public class ModelRoundTripTests
{
    private const int Rounds = 5;

    /// <summary>All but Status, which the client cannot write as JSON.</summary>
    public static TheoryData<string> Kinds => new(RandomModels.Kinds.Select(type => type.Name).Where(name => name != "V1Status"));

    [Fact]
    public void Every_kind_and_every_class_it_reaches_HasGeneratedCode()
    {
        Assert.Equal(ModelKinds.Count, RandomModels.Kinds.Count);
        var random = new RandomModels(new Random(1));
        foreach (var kind in RandomModels.Kinds)
            random.Create(kind);

        var generated = typeof(ModelKinds).Assembly.GetTypes().Where(type => type.Namespace == typeof(ModelKinds).Namespace && type.Name.EndsWith("Walk", StringComparison.Ordinal));
        Assert.Equal(generated.Select(type => type.Name[..^4]).Order(StringComparer.Ordinal), random.Made.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_model_SurvivesTheTreeAndTheYaml(string name)
    {
        var type = RandomModels.Kinds.Single(kind => kind.Name == name);
        for (var round = 0; round < Rounds; round++)
        {
            var model = new RandomModels(new Random((round * 1000) + name.Length)).Create(type);
            var (apiVersion, kind) = ModelKinds.NameOf(ModelKinds.FindModel(name));
            ((IKubernetesObject)model).ApiVersion = apiVersion;
            ((IKubernetesObject)model).Kind = kind;
            var json = Json(model);

            var tree = ModelTree.ToTree(model);
            Assert.Equal(json, Canonical(tree));
            Assert.Equal(json, Json(ModelTree.ToModel(new ManifestObject(tree))));

            var yaml = ModelYaml.WriteToString([model]);
            if (OrdersLikeATree(type))
                Assert.Equal(YamlWriter.WriteToString(tree), yaml);
            var read = Assert.Single(YamlReader.Read(yaml, Source.None));
            Assert.True(read.Problem is null, $"{read.Problem}\n{yaml}");
            Assert.Equal(json, Json(ModelTree.ToModel(new ManifestObject((MapNode)read.Root!))));
        }
    }

    /// <summary>A tree knows an object by its metadata; the few kinds without it are in a tree's order only where they stand by themselves.</summary>
    private static bool OrdersLikeATree(Type type) => type.GetProperty("Metadata") is not null && type.Name != "V1Eviction";

    private static string Json(object? model) => Canonical(YamlReader.ReadJson(KubernetesJson.Serialize(model), Source.None)!);

    /// <summary>Numbers by value, keys in order.</summary>
    private static string Canonical(Node node) => node switch
    {
        MapNode map => "{" + string.Join(",", map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}:{Canonical(e.Value)}")) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Canonical)) + "]",
        ScalarNode { Kind: NodeKind.Float or NodeKind.Integer } number => "#" + Value(number.Text),
        ScalarNode { Kind: NodeKind.String } text => $"'{text.Text}'",
        _ => "#" + node,
    };

    private static string Value(string number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0
        ? exact.ToString("G29", CultureInfo.InvariantCulture)
        : double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
