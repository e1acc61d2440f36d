using HaKit.Cli.Reports;

namespace HaKit.Cli.Comparing;

/// <summary>
/// Which findings a change brings and which it takes away. A finding is the same where rule, object and field are; it is new all the same where it is more
/// severe than before, or where the risk was accepted before and is not any more.
/// </summary>
internal sealed record FindingDifference(IReadOnlyList<Problem> New, IReadOnlyList<Problem> Fixed, int Unchanged)
{
    public static FindingDifference Of(IEnumerable<Problem> before, IEnumerable<Problem> after, string defaultNamespace)
    {
        var left = new Dictionary<Key, Queue<Problem>>();
        var known = before.ToList();
        foreach (var problem in known)
        {
            var key = Key.Of(problem, defaultNamespace);
            if (!left.TryGetValue(key, out var same))
                left.Add(key, same = new Queue<Problem>());
            same.Enqueue(problem);
        }

        var (added, unchanged) = (new List<Problem>(), 0);
        foreach (var problem in after)
        {
            if (left.TryGetValue(Key.Of(problem, defaultNamespace), out var same) && same.TryDequeue(out var was)
                && (problem.Accepted is not null || (was.Accepted is null && problem.Severity <= was.Severity)))
                unchanged++;
            else
                added.Add(problem);
        }

        var gone = new HashSet<Problem>(left.Values.SelectMany(same => same), ReferenceEqualityComparer.Instance);
        return new FindingDifference(added, known.FindAll(gone.Contains), unchanged);
    }

    private readonly record struct Key(string Rule, ObjectKey Object, string Field)
    {
        public static Key Of(Problem problem, string defaultNamespace) => new(problem.Rule, ObjectKey.Of(problem.Object, defaultNamespace), problem.Field);
    }
}
