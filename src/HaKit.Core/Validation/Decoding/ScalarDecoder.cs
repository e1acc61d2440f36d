using System.Globalization;
using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Validation.Decoding;

/// <summary>Whether one value can be read as a field's type.</summary>
internal static class ScalarDecoder
{
    /// <summary>Stands for the decoder's own message on a JSON value of another kind.</summary>
    public const string WrongType = "";

    /// <summary>Null where the value can be read.</summary>
    public static string? Problem(Node node, FieldShape shape) => shape.Type switch
    {
        FieldType.String => node.Kind == NodeKind.String ? null : WrongType,
        FieldType.Boolean => node.Kind == NodeKind.Boolean ? null : WrongType,
        FieldType.Int32 => IsInteger(node, int.MinValue, int.MaxValue) ? null : WrongType,
        FieldType.Int64 => IsInteger(node, long.MinValue, long.MaxValue) ? null : WrongType,
        FieldType.Double => node.Kind is NodeKind.Integer or NodeKind.Float ? null : WrongType,
        FieldType.IntOrString => node.Kind == NodeKind.String || IsInteger(node, int.MinValue, int.MaxValue) ? null : WrongType,
        FieldType.Quantity => Quantity(node),
        FieldType.Time => Time(node, isMicro: false),
        FieldType.MicroTime => Time(node, isMicro: true),
        FieldType.Any => null,
        FieldType.Bytes => node is ScalarNode { Kind: NodeKind.String } text ? Base64(text.Text) : WrongType,
        _ => WrongType,
    };

    private static bool IsInteger(Node node, long least, long most) => node is ScalarNode scalar && scalar.AsInt64() is { } value && value >= least && value <= most;

    private static string? Quantity(Node node)
    {
        var text = node is ScalarNode { Kind: NodeKind.String or NodeKind.Integer or NodeKind.Float } scalar ? scalar.Text.Trim() : null;
        return QuantityParser.Parse(text, out _) switch
        {
            QuantityError.None => null,
            QuantityError.Suffix => "unable to parse quantity's suffix",
            _ => "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
        };
    }

    private static string? Time(Node node, bool isMicro)
    {
        if (node is not ScalarNode { Kind: NodeKind.String } text)
            return WrongType;
        if (isMicro ? HasMicroseconds(text.Text) && IsRfc3339(text.Text) : IsRfc3339(text.Text))
            return null;
        return "parsing time " + GoText.Quote(text.Text) + " as \"2006-01-02T15:04:05" + (isMicro ? ".000000" : "") + "Z07:00\": cannot parse it";
    }

    /// <summary>A time with microseconds has exactly six decimals.</summary>
    private static bool HasMicroseconds(string text) =>
        text.Length > 26 && text[19] is '.' or ',' && Number(text, 20, 6, out _) && text[26] is 'Z' or '+' or '-';

    private static bool IsRfc3339(string text)
    {
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        if (!Number(text, 0, 4, out var year) || !Number(text, 5, 2, out var month) || !Number(text, 8, 2, out var day)
            || !Number(text, 11, 2, out var hour) || !Number(text, 14, 2, out var minute) || !Number(text, 17, 2, out var second))
            return false;
        if (month is < 1 or > 12 || day < 1 || day > (year == 0 ? 31 : DateTime.DaysInMonth(year, month)) || hour > 23 || minute > 59 || second > 59)
            return false;
        var at = 19;
        if (text[at] is '.' or ',')
        {
            var start = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;
            if (at == start)
                return false;
        }

        if (at == text.Length - 1)
            return text[at] == 'Z';
        return at == text.Length - 6 && text[at] is '+' or '-' && text[at + 3] == ':' && Number(text, at + 1, 2, out var zoneHour) && zoneHour <= 24
            && Number(text, at + 4, 2, out var zoneMinute) && zoneMinute <= 60;
    }

    private static bool Number(string text, int start, int length, out int value)
    {
        value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (i >= text.Length || text[i] is < '0' or > '9')
                return false;
            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }

    /// <summary>Standard base64 with padding; line ends are skipped, as Go's decoder does.</summary>
    private static string? Base64(string text)
    {
        var digits = 0;
        var at = 0;
        for (; at < text.Length && text[at] != '='; at++)
        {
            if (text[at] is '\r' or '\n')
                continue;
            if (!IsBase64(text[at]))
                return BadBase64(text, at);
            digits++;
        }

        var missing = (4 - (digits % 4)) % 4;
        if (missing == 3 || (at == text.Length && missing > 0))
            return BadBase64(text, at - (digits % 4));
        if (at < text.Length && missing == 0)
            return BadBase64(text, at);
        for (var padding = 0; padding < missing; at++)
        {
            if (at >= text.Length || (text[at] is not ('=' or '\r' or '\n')))
                return BadBase64(text, at);
            if (text[at] == '=')
                padding++;
        }

        while (at < text.Length && text[at] is '\r' or '\n')
            at++;
        return at == text.Length ? null : BadBase64(text, at);
    }

    private static bool IsBase64(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/';

    private static string BadBase64(string text, int at) =>
        "illegal base64 data at input byte " + Math.Min(at, text.Length).ToString(CultureInfo.InvariantCulture);
}
