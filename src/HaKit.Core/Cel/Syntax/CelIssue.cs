using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary>Why an expression does not compile, and where.</summary>
internal readonly record struct CelIssue(int At, string Message)
{
    private const int Most = 100;

    /// <summary>All issues as the server writes them: place, reason, the line, and a mark below it.</summary>
    public static string Describe(string text, IEnumerable<CelIssue> issues)
    {
        var shown = new StringBuilder();
        foreach (var issue in issues.OrderBy(issue => issue.At).Take(Most))
            issue.Describe(text, shown.Length == 0 ? shown : shown.Append('\n'));
        return shown.ToString();
    }

    private void Describe(string text, StringBuilder shown)
    {
        if (text.Length == 0)
        {
            shown.Append("ERROR: <input>:1:0: ").Append(Message);
            return;
        }

        var start = At == 0 ? 0 : text.LastIndexOf('\n', At - 1) + 1;
        var line = 1;
        for (var i = 0; i < start; i++)
            line += text[i] == '\n' ? 1 : 0;
        var end = text.IndexOf('\n', start);
        var snippet = text.Substring(start, (end < 0 ? text.Length : end) - start).Replace("\t", " ");
        var column = CodePoints.Count(text.Substring(start, At - start));
        shown.AppendFormat(CultureInfo.InvariantCulture, "ERROR: <input>:{0}:{1}: ", line, column + 1).Append(Message)
            .Append("\n | ").Append(snippet).Append("\n | ").Append('.', column).Append('^');
    }
}
