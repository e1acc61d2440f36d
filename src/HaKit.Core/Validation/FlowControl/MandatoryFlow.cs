using HaKit.Tree;

namespace HaKit.Validation.FlowControl;

/// <summary>The objects that every server has and keeps as they are: the schemas and levels <c>exempt</c> and <c>catch-all</c>.</summary>
internal static class MandatoryFlow
{
    private const string Everything =
        "nonResourceRules=[{nonResourceURLs=[*],verbs=[*]}],resourceRules=[{apiGroups=[*],clusterScope=true,namespaces=[*],resources=[*],verbs=[*]}]";

    /// <summary>True for a mandatory schema whose spec, defaults filled in, is not the fixed one.</summary>
    public static bool IsChangedSchema(string name, MapNode? spec) => name switch
    {
        "exempt" => Text(spec) != "{matchingPrecedence=1,priorityLevelConfiguration={name=exempt},rules=[{" + Everything
            + ",subjects=[{group={name=system:masters},kind=Group}]}]}",
        "catch-all" => Text(spec) != "{distinguisherMethod={type=ByUser},matchingPrecedence=10000,priorityLevelConfiguration={name=catch-all},rules=[{" + Everything
            + ",subjects=[{group={name=system:unauthenticated},kind=Group},{group={name=system:authenticated},kind=Group}]}]}",
        _ => false,
    };

    /// <summary>As for schemas. Of the level <c>exempt</c> the shares may be chosen.</summary>
    public static bool IsChangedLevel(string name, MapNode? spec) =>
        name == "catch-all" && Text(spec) != "{limited={lendablePercent=0,limitResponse={type=Reject},nominalConcurrencyShares=5},type=Limited}";

    private static string Text(Node? node) => node switch
    {
        MapNode map => "{" + string.Join(",", map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + "=" + Text(entry.Value))) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Text)) + "]",
        ScalarNode scalar => scalar.Text,
        _ => "{}",
    };
}
