namespace HaKit.Policies;

/// <summary>Requests, limits and images.</summary>
internal static class PlatformPolicies
{
    private const string LimitRanges = "a LimitRange of the namespace is not seen";

    public static readonly RulePolicy[] All =
    [
        new(Rules.RequestsMissing, PolicySubject.Services, """
            variables.missing.filter(m, m.size() > 1).map(m,
              'Container ' + m[0] + ' has no ' + (m.size() == 3 ? m[1] + ' and ' + m[2] : m[1]) + ' request: '
              + (variables.bestEffort
                ? 'no container of the pod has any, and such pods are evicted first when a node runs short.'
                : 'the scheduler counts it as nothing, and the pod is evicted early when a node runs short.'))
            """)
        {
            Variables =
            [
                new("amounts", "What the pod as a whole asks for.", Amounts("variables.pod")),
                new("wanted", "What containers have to ask for.", "['cpu', 'memory'].filter(r, !(r in variables.amounts))"),
                new(
                    "missing",
                    "Each container: its name and what it does not ask for.",
                    $"""
                    variables.running.map(c, [string(c.name)] + variables.wanted.filter(r,
                      !({Amounts("c").Replace("\n", "\n  ")}).exists(a, a == r)))
                    """),
                new(
                    "bestEffort",
                    "Whether no container asks for anything.",
                    $"""
                    variables.wanted.size() == 2 && variables.all.all(c,
                      !({Amounts("c").Replace("\n", "\n  ")}).exists(a, a in ['cpu', 'memory']))
                    """),
            ],
            Part = LimitRanges,
        },
        new(Rules.ResourceLimits, PolicySubject.Services, """
            variables.limits.map(l, l.filter(m, m != '').join(' ')).filter(m, m != '')
            """)
        {
            Variables =
            [
                new(
                    "limits",
                    "Each container: what is wrong with its limits.",
                    """
                    variables.running.map(c, [
                      'memory' in c.?resources.?limits.orValue({}) || 'memory' in variables.pod.?resources.?limits.orValue({}) ? ''
                        : 'Container ' + c.name + ' has no memory limit: a leak takes its neighbours on the node with it.']
                      + (!variables.critical ? []
                        // A limit that is no request, or none at all.
                        : ['cpu', 'memory'].filter(r, !(r in c.?resources.?limits.orValue({})) || r in c.?resources.?requests.orValue({})
                            && quantity(string(c.resources.limits[r])).compareTo(quantity(string(c.resources.requests[r]))) != 0).map(r,
                          'The ' + r + ' limit of container ' + c.name + ' is not its request: a critical pod should be of the Guaranteed class.')
                        + ('ephemeral-storage' in c.?resources.?requests.orValue({}) || 'ephemeral-storage' in c.?resources.?limits.orValue({}) ? []
                          : ['Container ' + c.name + ' has no ephemeral-storage request: '
                            + 'a critical pod may be evicted when the node\'s disk runs short.'])))
                    """),
            ],
            Part = LimitRanges,
        },
        new(Rules.ImageTag, PolicySubject.Workloads, """
            variables.all.filter(c, c.?image.orValue('') != '').map(c,
              // Without a digest, and without a tag or with the tag latest.
              !c.image.contains('@') && (!c.image.matches(':[^/]*$') || c.image.endsWith(':latest'))
              ? 'Image ' + c.image + (c.image.matches(':[^/]*$') ? '' : ' has no tag, so latest')
                + ': replicas may run different versions, and a restart is an update.'
              : c.?imagePullPolicy.orValue('') == 'Always'
              ? 'imagePullPolicy of container ' + c.name + ' is Always: while the registry is down, no pod restarts.'
              : '').filter(m, m != '')
            """),
    ];

    // The names of all requests and limits; the server takes a limit for an absent request.
    private static string Amounts(string of) =>
        $"{of}.?resources.?requests.orValue({{}}).map(r, r)\n  + {of}.?resources.?limits.orValue({{}}).map(r, r)";
}
