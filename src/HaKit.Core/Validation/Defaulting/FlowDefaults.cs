using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Flow schemas and priority levels.</summary>
internal static class FlowDefaults
{
    public static MapNode Apply(MapNode root, string kind) => kind switch
    {
        "FlowSchema" => Spec(root, (ref spec) => spec.DefaultZero("matchingPrecedence", 1000)),
        "PriorityLevelConfiguration" => Spec(root, (ref spec) =>
        {
            spec.Each("limited", Limited);
            spec.Each("exempt", exempt => Defaults.With(exempt, (ref shares) =>
            {
                shares.Default("nominalConcurrencyShares", 0);
                shares.Default("lendablePercent", 0);
            }));
        }),
        _ => root,
    };

    private static MapNode Spec(MapNode root, Defaults.Edit change) => Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Defaults.With(spec, change)));

    private static MapNode Limited(MapNode limited) => Defaults.With(limited, (ref edit) =>
    {
        edit.Default("nominalConcurrencyShares", 30);
        edit.Default("lendablePercent", 0);
        edit.Each("limitResponse", response => Defaults.With(response, (ref inner) => inner.Each("queuing", queuing => Defaults.With(queuing, (ref queue) =>
        {
            queue.DefaultZero("queues", 64);
            queue.DefaultZero("handSize", 8);
            queue.DefaultZero("queueLengthLimit", 50);
        }))));
    });
}
