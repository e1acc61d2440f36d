using System.Text;
using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>A path into the values that a schema describes: <c>.spec['x.y'].z</c>.</summary>
/// <param name="Steps">Fields and keys.</param>
/// <param name="Schema">The schema at its end; null where that is not known.</param>
/// <param name="Problem">Why the path leads nowhere; null where it leads to a field.</param>
internal readonly record struct SchemaPath(IReadOnlyList<string> Steps, MapNode? Schema, string? Problem)
{
    private const string NoField = "does not refer to a valid field";
    private const string Ends = "unexpected end of JSON path";

    public static SchemaPath Read(string path, MapNode? schema, bool allowBrackets = true)
    {
        var steps = new List<string>();
        var tokens = Tokens(path);
        for (var i = 0; i < tokens.Count; i++)
        {
            string name;
            if (tokens[i] == "[")
            {
                if (!allowBrackets)
                    return Wrong("array notation is not allowed");
                if (++i == tokens.Count)
                    return Wrong(Ends);
                if (tokens[i].Length < 2 || tokens[i][0] != '\'' || tokens[i][tokens[i].Length - 1] != '\'')
                    return Wrong("expected single quoted string but got " + tokens[i]);
                if (Unquote(tokens[i]) is not { } key)
                    return Wrong("invalid string literal");
                name = key;
                if (!Step(name))
                    return Wrong(NoField);
                if (++i == tokens.Count)
                    return Wrong(Ends);
                if (tokens[i] != "]")
                    return Wrong("expected ] but got " + tokens[i]);
            }
            else if (tokens[i] == ".")
            {
                if (++i == tokens.Count)
                    return Wrong(Ends);
                if (!Step(tokens[i]))
                    return Wrong(NoField);
            }
            else
            {
                return Wrong("expected [ or . but got: " + tokens[i]);
            }
        }

        return new SchemaPath(steps, schema, null);

        SchemaPath Wrong(string problem) => new(steps, schema, problem);

        bool Step(string name)
        {
            steps.Add(name);
            if (schema.Map("properties") is { Count: > 0 } properties)
                return (schema = properties[name] as MapNode) is not null;
            var additional = schema.At("additionalProperties");
            schema = additional as MapNode;
            return additional is not null;
        }
    }

    private static List<string> Tokens(string path)
    {
        var tokens = new List<string>();
        for (var at = 0; at < path.Length;)
        {
            var end = at + 1;
            if (path[at] == '\'')
            {
                while (end < path.Length && (path[end] != '\'' || path[end - 1] == '\\'))
                    end++;
                end = Math.Min(end + 1, path.Length);
            }
            else if (path[at] is not ('.' or '[' or ']'))
            {
                while (end < path.Length && path[end] is not ('.' or '[' or ']'))
                    end++;
            }

            tokens.Add(path.Substring(at, end - at));
            at = end;
        }

        return tokens;
    }

    private static string? Unquote(string quoted)
    {
        var text = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\' || i + 1 == quoted.Length - 1)
            {
                text.Append(quoted[i]);
                continue;
            }

            var at = "abfnrtv'\\".IndexOf(quoted[++i]);
            if (at < 0)
                return null;
            text.Append("\a\b\f\n\r\t\v'\\"[at]);
        }

        return text.ToString();
    }
}
