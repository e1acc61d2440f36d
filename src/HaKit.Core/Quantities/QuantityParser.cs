using System.Globalization;

namespace HaKit;

/// <summary>Why a text is no quantity; the API server tells these apart in its message.</summary>
internal enum QuantityError
{
    None,

    /// <summary>Not of the form number, suffix.</summary>
    Format,

    /// <summary>The number is fine, the suffix is none that exists.</summary>
    Suffix,
}

/// <summary>apimachinery's <c>resource.ParseQuantity</c>: the same texts are accepted, the same amounts result.</summary>
internal static class QuantityParser
{
    private const string SuffixLetters = "eEinumkKMGTP";

    // Amounts beyond this are not told apart: thousandths of many of them must still be a decimal.
    private const decimal Most = 1e21m;

    public static QuantityError Parse(string? text, out decimal value)
    {
        value = 0;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return QuantityError.Format;
        var position = text![0] is '+' or '-' ? 1 : 0;
        var numberStart = position;
        position = SkipDigits(text, position);
        if (position < text.Length && text[position] == '.')
            position = SkipDigits(text, position + 1);
        var number = text.Substring(numberStart, position - numberStart);
        if (number.Length == 0)
            return QuantityError.Format;

        var suffixStart = position;
        while (position < text.Length && SuffixLetters.IndexOf(text[position]) >= 0)
            position++;
        if (position < text.Length && text[position] is '+' or '-')
            position++;
        if (SkipDigits(text, position) != text.Length)
            return QuantityError.Format;
        if (!TryReadSuffix(text.Substring(suffixStart), out var numberBase, out var exponent))
            return QuantityError.Suffix;

        value = Scale(ReadNumber(number), numberBase, exponent);
        if (text[0] == '-')
            value = -value;
        return QuantityError.None;
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position;
    }

    private static bool TryReadSuffix(string suffix, out int numberBase, out long exponent)
    {
        numberBase = 10;
        (exponent, var known) = suffix switch
        {
            "" => (0, true),
            "n" => (-9, true),
            "u" => (-6, true),
            "m" => (-3, true),
            "k" => (3, true),
            "M" => (6, true),
            "G" => (9, true),
            "T" => (12, true),
            "P" => (15, true),
            "E" => (18, true),
            _ => (0L, false),
        };
        if (known)
            return true;
        if (suffix.Length == 2 && suffix[1] == 'i' && "KMGTPE".IndexOf(suffix[0]) is >= 0 and var power)
        {
            numberBase = 2;
            exponent = 10 * (power + 1);
            return true;
        }

        return suffix.Length > 1 && suffix[0] is 'e' or 'E'
            && long.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    private static decimal ReadNumber(string number)
    {
        // "5." and "." are numbers to the API server; decimal wants digits on the left.
        var padded = "0" + number.TrimEnd('.');
        return decimal.TryParse(padded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;
    }

    private static decimal Scale(decimal value, int numberBase, long exponent)
    {
        if (value == 0)
            return 0;
        for (; exponent > 0; exponent--)
        {
            if (value > Most / numberBase)
                return Most;
            value *= numberBase;
        }

        for (; exponent < 0; exponent++)
        {
            if (value < 1e-18m)
                return 1e-9m;
            value /= numberBase;
        }

        return RoundUpToNano(Math.Min(value, Most));
    }

    private static decimal RoundUpToNano(decimal value)
    {
        if (value > 1e18m)
            return value;
        var nanos = value * 1_000_000_000m;
        var whole = decimal.Truncate(nanos);
        return whole == nanos ? value : (whole + 1) / 1_000_000_000m;
    }
}
