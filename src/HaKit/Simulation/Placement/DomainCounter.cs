namespace HaKit.Simulating.Placement;

/// <summary>
/// How many pods of some classes each domain of a topology holds, kept up to date pod by pod, so that no scheduling cycle ever counts pods.
/// A spread constraint also needs which domains exist for it (those with an eligible node) and their least count.
/// </summary>
internal sealed class DomainCounter
{
    private readonly int[] counts;
    private readonly bool[]? eligible;
    private readonly int[] eligibleNodes;
    private readonly List<int> domainsByCount = [0];

    /// <param name="topology">The label that makes the domains.</param>
    /// <param name="selects">Which classes are counted.</param>
    /// <param name="countsTerminating">True where pods on their way out count too, as in pod affinity; spread leaves them out.</param>
    /// <param name="eligible">For a spread constraint, the nodes that count; null for all.</param>
    public DomainCounter(TopologyIndex topology, Func<PodClass, bool> selects, bool countsTerminating, bool[]? eligible = null)
    {
        Topology = topology;
        Selects = selects;
        CountsTerminating = countsTerminating;
        this.eligible = eligible;
        counts = new int[topology.Count];
        eligibleNodes = new int[topology.Count];
        for (var node = 0; node < topology.DomainOf.Length; node++)
        {
            if (topology.DomainOf[node] >= 0 && IsEligible(node))
                Enter(topology.DomainOf[node]);
        }
    }

    public TopologyIndex Topology { get; }

    public Func<PodClass, bool> Selects { get; }

    public bool CountsTerminating { get; }

    /// <summary>All pods counted.</summary>
    public int Total { get; private set; }

    /// <summary>Domains that have an eligible node.</summary>
    public int Domains { get; private set; }

    /// <summary>The least count over those domains; 0 where there are none.</summary>
    public int Least
    {
        get
        {
            if (Domains == 0)
                return 0;
            var least = 0;
            while (domainsByCount[least] == 0)
                least++;
            return least;
        }
    }

    /// <summary>The count in a node's domain; 0 where it has none.</summary>
    public int At(int node)
    {
        var domain = Topology.DomainOf[node];
        return domain < 0 ? 0 : counts[domain];
    }

    public int InDomain(int domain) => counts[domain];

    /// <summary>The counts by domain, for loops over many nodes.</summary>
    public ReadOnlySpan<int> Counts => counts;

    public void Add(int node, int change)
    {
        var domain = Topology.DomainOf[node];
        if (domain < 0 || !IsEligible(node))
            return;
        Total += change;
        if (eligibleNodes[domain] > 0)
            domainsByCount[counts[domain]]--;
        counts[domain] += change;
        if (eligibleNodes[domain] > 0)
            Tally(counts[domain]);
    }

    /// <summary>Lets a node count, or no longer; its pods must have been taken off the counter.</summary>
    public void SetEligible(int node, bool value)
    {
        if (eligible is null || eligible[node] == value)
            return;
        eligible[node] = value;
        var domain = Topology.DomainOf[node];
        if (domain < 0)
            return;
        if (value)
            Enter(domain);
        else if (--eligibleNodes[domain] == 0)
        {
            Domains--;
            domainsByCount[counts[domain]]--;
        }
    }

    public bool IsEligible(int node) => eligible is null || eligible[node];

    private void Enter(int domain)
    {
        if (eligibleNodes[domain]++ > 0)
            return;
        Domains++;
        Tally(counts[domain]);
    }

    private void Tally(int count)
    {
        while (domainsByCount.Count <= count)
            domainsByCount.Add(0);
        domainsByCount[count]++;
    }
}
