using HaKit.Tree;

namespace HaKit.Core.Tests.Tree;

public class MapNodeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    public void A_key_written_twice_is_kept_twice_and_reads_as_the_last(int size)
    {
        var map = new MapBuilder(Place.None);
        for (var i = 0; i < size; i++)
            map.Add($"k{i}", i);
        var built = map.Add("k0", 99).Build();
        Assert.Equal(size + 1, built.Count);
        Assert.Equal(99, ((ScalarNode)built["k0"]!).AsInt64());
        Assert.Null(built["none"]);
    }
}
