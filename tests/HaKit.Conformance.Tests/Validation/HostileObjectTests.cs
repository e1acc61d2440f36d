using CsCheck;
using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Objects that nobody would write: the validator always comes to a verdict.</summary>
public class HostileObjectTests
{
    private const int Samples = 400;

    private static readonly RecordedVerdict[] Recorded = [.. RecordedVerdict.ReadCompressed("apiserver-1.36.jsonl.gz")];

    private static readonly string[] Words =
    [
        "", "a", "None", "-1", "x/y/z", "*", "a b", "é", "1e3", "1Gi", "\n", "UTC", "@every 1h", "[", "metadata.labels['a']", "10.0.0.0/33", "::", "1.2.3.4/",
        "TZ=UTC * * * * *", "a.b(", "{", "x.all(y, y)", "has(object.x)", "1 + 'a'", "size(", "\"", "9999999999999999999999E", "-7e28", "1e-99", "0x1p9", "variables.r", "!", "a ? b", new string('a', 300),
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<Node> Leaves = Gen.OneOf(
        Texts.Select(text => (Node)ScalarNode.String(text, Place.None)),
        Gen.Long.Select(number => (Node)ScalarNode.Integer(number, Place.None)),
        Gen.Bool.Select(value => (Node)ScalarNode.Boolean(value, Place.None)),
        Gen.Const((Node)ScalarNode.Null(Place.None)),
        Gen.Const((Node)new UnknownNode(Place.None)),
        Gen.Const((Node)new ListNode([], Place.None)),
        Gen.Const((Node)new MapNode([], Place.None)));

    [Fact]
    public void Recorded_objects_with_random_parts_exchanged_NeverThrow() =>
        Gen.Select(Gen.Int[0, Recorded.Length - 1], Leaves.List[1, 4], Gen.Int[0, 10_000].List[4, 4], Gen.Int[31, 37]).Sample(
            (which, leaves, positions, minor) =>
            {
                Node root = Recorded[which].Object.Root;
                for (var i = 0; i < leaves.Count; i++)
                    root = Trees.Exchange(root, positions[i], leaves[i]);
                Evaluate((MapNode)root, minor);
            },
            iter: Samples);

    [Fact]
    public void Random_objects_of_every_kind_NeverThrow()
    {
        foreach (var kind in Schema.SchemaTable.Shared.Kinds)
        {
            var parts = kind.Split(' ');
            var type = Schema.SchemaTable.Shared.FindKind(parts[0], parts[1])!;
            Gen.Select(Gen.Int, Texts.Array[8]).Sample(
                (seed, texts) => Evaluate(new RandomObject(seed, texts).Of(type, parts[0], parts[1]), 36),
                iter: 8);
        }
    }

    /// <summary>A sound object stays sound when something in it is no longer known.</summary>
    [Fact]
    public void A_hole_in_an_accepted_object_IsNeverAnError()
    {
        var accepted = Recorded.Where(recorded => recorded.Accepted).ToArray();
        Gen.Select(Gen.Int[0, accepted.Length - 1], Gen.Int[0, 10_000]).Sample(
            (which, position) =>
            {
                var holed = (MapNode)Trees.Exchange(accepted[which].Object.Root, position, new UnknownNode(Place.None));
                Assert.Empty(ManifestValidator.Validate(new ManifestObject(holed), ValidationOptions.Default));
            },
            iter: Samples);
    }

    private static void Evaluate(MapNode root, int minor) =>
        ManifestValidator.Check(new ManifestObject(root), new ValidationOptions(KubernetesVersion.Parse("1." + minor)));
}
