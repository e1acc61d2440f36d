namespace HaKit.Cli.Fixing;

/// <summary>One line of a comparison: kept (blank), removed (-) or added (+), and which line it is on either side.</summary>
internal readonly record struct LineStep(char Kind, int Old, int New);

/// <summary>The shortest way from one list of lines to another (Myers' greedy algorithm).</summary>
internal static class LineMatcher
{
    public static List<LineStep> Compare(List<string> a, List<string> b)
    {
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
            start++;
        var tail = 0;
        while (tail < a.Count - start && tail < b.Count - start && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;

        var steps = new List<LineStep>();
        for (var i = 0; i < start; i++)
            steps.Add(new LineStep(' ', i, i));
        steps.AddRange(Middle(a, b, start, a.Count - tail, b.Count - tail));
        for (var i = tail; i > 0; i--)
            steps.Add(new LineStep(' ', a.Count - i, b.Count - i));
        return steps;
    }

    private static List<LineStep> Middle(List<string> a, List<string> b, int start, int endA, int endB)
    {
        var (n, m) = (endA - start, endB - start);
        var reached = new List<int[]>();
        var frontier = new int[2 * (n + m) + 3];
        var middle = n + m + 1;
        for (var d = 0; d <= n + m; d++)
        {
            reached.Add(frontier[(middle - d - 1)..(middle + d + 2)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && frontier[middle + k - 1] < frontier[middle + k + 1]) ? frontier[middle + k + 1] : frontier[middle + k - 1] + 1;
                while (x < n && x - k < m && a[start + x] == b[start + x - k])
                    x++;
                frontier[middle + k] = x;
                if (x >= n && x - k >= m)
                    return WayBack(reached, d, n, m, start);
            }
        }

        return [];
    }

    private static List<LineStep> WayBack(List<int[]> reached, int d, int x, int y, int start)
    {
        var steps = new List<LineStep>();
        for (; d > 0; d--)
        {
            var before = reached[d];
            int At(int diagonal) => before[diagonal + d + 1];
            var k = x - y;
            var from = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            var (fromX, fromY) = (At(from), At(from) - from);
            while (x > fromX && y > fromY)
                steps.Add(new LineStep(' ', start + --x, start + --y));
            steps.Add(from == k + 1 ? new LineStep('+', start + x, start + --y) : new LineStep('-', start + --x, start + y));
        }

        while (x > 0 && y > 0)
            steps.Add(new LineStep(' ', start + --x, start + --y));
        steps.Reverse();
        return steps;
    }
}
