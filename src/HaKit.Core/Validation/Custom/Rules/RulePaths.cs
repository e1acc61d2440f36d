using System.Text;

namespace HaKit.Validation.Custom.Rules;

/// <summary>The paths that a rule's <c>fieldPath</c> holds: <c>.spec['x.y'].z</c>.</summary>
internal static class RulePaths
{
    public static IEnumerable<string> Steps(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '[' && at + 1 < path.Length && path[at + 1] == '\'')
            {
                var name = new StringBuilder();
                for (at += 2; at < path.Length && path[at] != '\''; at++)
                {
                    if (path[at] == '\\' && at + 1 < path.Length)
                        at++;
                    name.Append(path[at]);
                }

                at += 2;
                yield return name.ToString();
                continue;
            }

            var start = path[at] == '.' ? at + 1 : at;
            var end = path.IndexOfAny(['.', '['], start);
            at = end < 0 ? path.Length : end;
            if (at > start)
                yield return path.Substring(start, at - start);
        }
    }
}
