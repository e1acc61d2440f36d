using System.Globalization;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>How long a preStop hook waits.</summary>
internal static class PreStop
{
    /// <summary>Seconds of a sleep action, or of a <c>sleep</c> in an exec command; nothing where there is neither.</summary>
    public static double? Seconds(ContainerFacts container)
    {
        if (container.PreStop.Get("sleep") is { } sleep)
            return sleep.Number("seconds", 0);
        var command = container.PreStop.Get("exec").Items("command");
        for (var i = 0; i < command.Count; i++)
        {
            if (command[i] is not ScalarNode { Kind: NodeKind.String } word)
                return null;
            var isSleep = word.Text == "sleep" || word.Text.EndsWith("/sleep", StringComparison.Ordinal);
            if (isSleep)
                return i + 1 < command.Count && command[i + 1] is ScalarNode length ? Length(length.Text) : null;
            if (InScript(word.Text) is { } seconds)
                return seconds;
        }

        return null;
    }

    private static double? InScript(string script)
    {
        var words = script.Split([' ', '\t', '\n', '\r', ';', '&', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] == "sleep" || words[i].EndsWith("/sleep", StringComparison.Ordinal))
                return Length(words[i + 1]);
        }

        return null;
    }

    private static double? Length(string text)
    {
        var unit = text.Length == 0 ? '\0' : text[text.Length - 1];
        var factor = unit switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            'd' => 86400,
            _ => 0,
        };
        var digits = factor == 0 ? text : text.Substring(0, text.Length - 1);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e6
            ? number * Math.Max(1, factor)
            : null;
    }
}
