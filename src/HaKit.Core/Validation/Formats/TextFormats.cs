using System.Globalization;
using HaKit.Cel;
using HaKit.Text;

namespace HaKit.Validation.Formats;

/// <summary>The <c>format</c>s of an OpenAPI schema that the server checks.</summary>
internal static class TextFormats
{
    private const string Uuid = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$";
    private const string Uuid3 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$";
    private const string Uuid4 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$";
    private const string Uuid5 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$";
    private const string HostLetter = "[a-zA-Z0-9\\p{S}\\p{L}]";

    private const string HostName =
        "^(" + HostLetter + "((-?[a-zA-Z0-9\\p{S}\\p{L}]{0,62})?)|(" + HostLetter + "(([a-zA-Z0-9-\\p{S}\\p{L}]{0,61}" + HostLetter
        + ")?)(\\.)){1,}(" + HostLetter + ")(-?" + HostLetter + "){1,62})$";

    private const string Rgb =
        "^rgb\\(\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*,\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*,\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*\\)$";

    private const string DateTimeForm = "^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$";
    private const string Base64Form = "^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=|[A-Za-z0-9+\\/]{4})$";
    private const string DurationForm = "^\\s*(-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)\\s*(ns|nanosecond|nanoseconds|nano|nanos|us|microsecond|microseconds|micro|micros|ms|millisecond|milliseconds|milli|millis|s|second|seconds|sec|secs|m|minute|minutes|min|mins|h|hour|hours|hr|hrs|d|day|days|w|week|weeks|wk|wks)?\\s*$";

    /// <summary>Names of formats in the form in which they are looked up: without dashes.</summary>
    public static string Normal(string format) => format.Replace("-", "");

    /// <summary>Whether a string has the format; nothing for a format that the server does not check.</summary>
    public static bool? Holds(string format, string text) => Normal(format) switch
    {
        "bsonobjectid" => text.Length == 24 && Scan.All(text, IsHex),
        "byte" => Is(Base64Form, text),
        "cidr" => Addresses.ParseNetwork(text, lenient: true) is not null,
        "creditcard" => IsCreditCard(text),
        "date" => Date(text) is not null,
        "datetime" => IsDateTime(text),
        "duration" => Duration(text) is not null,
        "email" => IsEmail(text),
        "hexcolor" => Is("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", text),
        "hostname" => Is(HostName, text) && Scan.Bytes(text) <= 255 && text.Split('.').All(label => Scan.Bytes(label) <= 63),
        "ipv4" => Addresses.Parse(text, lenient: true) is not null && text.IndexOf('.') >= 0,
        "ipv6" => Addresses.Parse(text, lenient: true) is not null && text.IndexOf(':') >= 0,
        "isbn" => IsIsbn10(text) || IsIsbn13(text),
        "isbn10" => IsIsbn10(text),
        "isbn13" => IsIsbn13(text),
        "k8slongname" => Names.Subdomain(text).Count == 0,
        "k8sshortname" => Names.Label(text).Count == 0,
        "mac" => IsMac(text),
        "password" => true,
        "rgbcolor" => Is(Rgb, text),
        "ssn" => Is("^\\d{3}[- ]?\\d{2}[- ]?\\d{4}$", text),
        "uri" => GoUrl.ParseRequest(text, out _) is not null,
        "uuid" => Is(Uuid, text),
        "uuid3" => Is(Uuid3, text),
        "uuid4" => Is(Uuid4, text),
        "uuid5" => Is(Uuid5, text),
        _ => null,
    };

    /// <summary>The day of a <c>date</c>, at midnight UTC.</summary>
    public static CelTimestamp? Date(string text) => text.Length == 10 ? CelTimestamp.Parse(text + "T00:00:00Z") : null;

    /// <summary>A <c>duration</c>: Go's form, or a number with a unit in words.</summary>
    public static long? Duration(string text)
    {
        if (GoDuration.Parse(text) is { } nanos)
            return nanos;
        if (!Is(DurationForm, text) || text.Trim().Length == 0)
            return null;
        var body = text.Trim();
        var unit = body.Length;
        while (unit > 0 && Scan.IsLetter(body[unit - 1]))
            unit--;
        var scale = body.Substring(unit) switch
        {
            "" or "ns" or "nanosecond" or "nanoseconds" or "nano" or "nanos" => 1,
            "us" or "microsecond" or "microseconds" or "micro" or "micros" => 1_000,
            "ms" or "millisecond" or "milliseconds" or "milli" or "millis" => 1_000_000,
            "s" or "second" or "seconds" or "sec" or "secs" => 1_000_000_000,
            "m" or "minute" or "minutes" or "min" or "mins" => 60_000_000_000,
            "h" or "hour" or "hours" or "hr" or "hrs" => 3_600_000_000_000,
            "d" or "day" or "days" => 86_400_000_000_000,
            _ => 604_800_000_000_000,
        };
        return double.TryParse(body.Substring(0, unit), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number * scale) < 9.2e18 ? (long)(number * scale) : null;
    }

    private static bool Is(string pattern, string text) => GoPattern.Compile(pattern).IsMatch(text) == true;

    private static bool IsHex(char c) => Scan.IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return text.Length >= 4 && parts.Length >= 2 && Date(parts[0]) is not null && Is(DateTimeForm, parts[1])
            && int.Parse(parts[1].Substring(0, 2), CultureInfo.InvariantCulture) <= 23 && int.Parse(parts[1].Substring(3, 2), CultureInfo.InvariantCulture) <= 59
            && int.Parse(parts[1].Substring(6, 2), CultureInfo.InvariantCulture) <= 59;
    }

    /// <summary>An address by RFC 5322, with a name before it or not, as far as people write them.</summary>
    private static bool IsEmail(string text)
    {
        var open = text.LastIndexOf('<');
        var address = open >= 0 && text.TrimEnd().EndsWith(">", StringComparison.Ordinal) ? text.TrimEnd().Substring(open + 1).TrimEnd('>') : text.Trim();
        var at = address.LastIndexOf('@');
        return at > 0 && IsDotAtom(address.Substring(0, at)) && (IsDotAtom(address.Substring(at + 1)) || Is("^\\[[0-9a-fA-F.:]+\\]$", address.Substring(at + 1)));
    }

    private static bool IsDotAtom(string text) =>
        text.Split('.').All(part => part.Length > 0 && Scan.All(part, c => c > 127 || Scan.IsAlphanumeric(c) || "!#$%&'*+-/=?^_`{|}~".IndexOf(c) >= 0));

    private static bool IsMac(string text)
    {
        if (text.Length == 12 && Scan.All(text, IsHex))
            return true;
        if (text.Length < 14)
            return false;
        if (text[2] is ':' or '-')
            return IsGroups(text, 2, text[2]);
        return text[4] == '.' && IsGroups(text, 4, '.');
    }

    private static bool IsGroups(string text, int width, char separator)
    {
        var groups = text.Split(separator);
        return groups.All(group => group.Length == width && Scan.All(group, IsHex)) && groups.Length * width / 2 is 6 or 8 or 20;
    }

    private static string Digits(string text) => text.Replace("-", "").Replace(" ", "");

    private static bool IsIsbn10(string text)
    {
        var digits = Digits(text);
        if (!Is("^(?:[0-9]{9}X|[0-9]{10})$", digits))
            return false;
        var sum = Enumerable.Range(0, 9).Sum(i => (i + 1) * (digits[i] - '0'));
        return (sum + (10 * (digits[9] == 'X' ? 10 : digits[9] - '0'))) % 11 == 0;
    }

    private static bool IsIsbn13(string text)
    {
        var digits = Digits(text);
        return Is("^[0-9]{13}$", digits) && Enumerable.Range(0, 13).Sum(i => (i % 2 == 0 ? 1 : 3) * (digits[i] - '0')) % 10 == 0;
    }

    /// <summary>A card number of a known issuer whose last digit is right.</summary>
    private static bool IsCreditCard(string text)
    {
        var digits = string.Concat(text.Where(Scan.IsDigit));
        if (!Is("^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|(222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\\d{3})\\d{11}|6[27][0-9]{14})$", digits))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[digits.Length - 1 - i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
