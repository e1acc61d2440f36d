using HaKit.Tree;

namespace HaKit.Facts.World;

/// <summary>What a custom object of an unknown kind shows in its spec that its controller creates.</summary>
internal static class SpecHints
{
    /// <summary>Deeper and wider than any operator's own fields.</summary>
    private const int MostDepth = 12;
    private const int MostNodes = 5_000;

    public static Companions Of(MapNode root)
    {
        var makes = Companions.None;
        var left = MostNodes;
        Look(root["spec"], 0);
        return makes;

        void Look(Node? node, int depth)
        {
            if (depth > MostDepth || left-- <= 0)
            {
                makes = Companions.Everything;
                return;
            }

            switch (node)
            {
                case UnknownNode:
                    makes = Companions.Everything;
                    break;
                case MapNode map:
                    foreach (var entry in map.Entries)
                    {
                        makes |= Hint(entry.Key);
                        Look(entry.Value, depth + 1);
                    }

                    break;
                case ListNode list:
                    for (var i = 0; i < list.Count; i++)
                        Look(list[i], depth + 1);
                    break;
            }
        }
    }

    /// <summary>What runs pods also makes the Services, Secrets and ConfigMaps that belong to them.</summary>
    private static Companions Hint(string key) => key switch
    {
        "containers" or "podTemplate" or "podSpec" or "image" or "replicas" or "instances" or "replicaCount" or "volumeClaimTemplate" or "volumeClaimTemplates"
            => Companions.Pods | Companions.Services | Companions.Secrets | Companions.ConfigMaps,
        _ when key.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0 => Companions.Secrets,
        _ when key.IndexOf("configMap", StringComparison.OrdinalIgnoreCase) >= 0 => Companions.ConfigMaps,
        _ => Companions.None,
    };
}
