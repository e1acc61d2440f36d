using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary>The strings library, version 2, without what Kubernetes leaves out.</summary>
internal static class StringExtensions
{
    public static void Add(CelLibrary library)
    {
        library.Method("charAt", [CelType.String, CelType.Int], CelType.String, CharAt);
        Find(library, "indexOf", last: false);
        Find(library, "lastIndexOf", last: true);
        library.Method("lowerAscii", [CelType.String], CelType.String, a => CelValue.Of(Ascii(a[0].Text, 'A', 'Z', 32)), CelCosts.First);
        library.Method("upperAscii", [CelType.String], CelType.String, a => CelValue.Of(Ascii(a[0].Text, 'a', 'z', -32)), CelCosts.First);
        library.Method("trim", [CelType.String], CelType.String, a => CelValue.Of(a[0].Text.Trim(White)), CelCosts.First);
        library.Method("replace", [CelType.String, CelType.String, CelType.String], CelType.String, a => CelValue.Of(Replace(a, -1)), CelCosts.FirstTwice);
        library.Method("replace", [CelType.String, CelType.String, CelType.String, CelType.Int], CelType.String, a => CelValue.Of(Replace(a, a[3].Int)), CelCosts.FirstTwice);
        library.Method("split", [CelType.String, CelType.String], CelType.List(CelType.String), a => Split(a[0].Text, a[1].Text, -1), CelCosts.FirstTwice);
        library.Method("split", [CelType.String, CelType.String, CelType.Int], CelType.List(CelType.String), a => Split(a[0].Text, a[1].Text, a[2].Int), CelCosts.FirstTwice);
        library.Method("substring", [CelType.String, CelType.Int], CelType.String, a => Substring(a[0].Text, a[1].Int, CodePoints.Count(a[0].Text)), CelCosts.First);
        library.Method("substring", [CelType.String, CelType.Int, CelType.Int], CelType.String, a => Substring(a[0].Text, a[1].Int, a[2].Int), CelCosts.First);
        library.Method("join", [CelType.List(CelType.String)], CelType.String, a => Join((CelList)a[0], ""), ResultTwice);
        library.Method("join", [CelType.List(CelType.String), CelType.String], CelType.String, a => Join((CelList)a[0], a[1].Text), ResultTwice);
        library.Method("format", [CelType.String, CelType.ListOfDyn], CelType.String, a => FormatText.Format(a[0].Text, (CelList)a[1]), CelCosts.First);
        library.Global("jsonpatch.escapeKey", [CelType.String], CelType.String, a => CelValue.Of(a[0].Text.Replace("~", "~0").Replace("/", "~1")), CelCosts.First);
        library.Global("strings.quote", [CelType.String], CelType.String, a => CelValue.Of(FormatText.Quote(a[0].Text)), CelCosts.First);
    }

    private static readonly char[] White =
        [' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u00a0', '\u1680', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006',
         '\u2007', '\u2008', '\u2009', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000'];

    private static long ResultTwice(CelValue[] arguments, CelValue result) => CelCosts.Ceiling(CelCosts.Size(result) * 0.2);

    private static CelError OutOfRange(long index) => CelValue.Error("index out of range: " + index.ToString(CultureInfo.InvariantCulture));

    private static CelValue CharAt(CelValue[] a)
    {
        var (text, at) = (a[0].Text, a[1].Int);
        var count = CodePoints.Count(text);
        return at < 0 || at > count ? OutOfRange(at) : CelValue.Of(at == count ? "" : CodePoints.Slice(text, (int)at, (int)at + 1));
    }

    private static void Find(CelLibrary library, string name, bool last)
    {
        library.Method(name, [CelType.String, CelType.String], CelType.Int, a => CelValue.Of(Index(a[0].Text, a[1].Text, null, last)), CelCosts.First);
        library.Method(name, [CelType.String, CelType.String, CelType.Int], CelType.Int, a =>
            a[2].Int < 0 || a[2].Int > CodePoints.Count(a[0].Text) ? OutOfRange(a[2].Int) : CelValue.Of(Index(a[0].Text, a[1].Text, (int)a[2].Int, last)), CelCosts.First);
    }

    private static long Index(string text, string part, int? from, bool last)
    {
        if (part.Length == 0)
            return from ?? (last ? CodePoints.Count(text) : 0);
        int found;
        if (!last)
        {
            found = text.IndexOf(part, CodePoints.Offset(text, from ?? 0), StringComparison.Ordinal);
        }
        else
        {
            var end = from is { } start ? Math.Min(CodePoints.Offset(text, start) + part.Length, text.Length) : text.Length;
            found = end == 0 ? -1 : text.LastIndexOf(part, end - 1, StringComparison.Ordinal);
        }

        return found < 0 ? -1 : CodePoints.Count(text.Substring(0, found));
    }

    private static string Ascii(string text, char first, char last, int shift)
    {
        var changed = new StringBuilder(text.Length);
        foreach (var c in text)
            changed.Append(c >= first && c <= last ? (char)(c + shift) : c);
        return changed.ToString();
    }

    private static string Replace(CelValue[] a, long count)
    {
        var (text, old, replacement) = (a[0].Text, a[1].Text, a[2].Text);
        if (count < 0 && old.Length > 0)
            return text.Replace(old, replacement);
        var result = new StringBuilder();
        var at = 0;
        for (long i = 0; count < 0 || i < count; i++)
        {
            // An empty text stands before every character and at the end.
            if (old.Length == 0)
            {
                result.Append(replacement);
                if (at == text.Length)
                    break;
                var next = CodePoints.Offset(text.Substring(at), 1);
                result.Append(text, at, next);
                at += next;
                continue;
            }

            var found = text.IndexOf(old, at, StringComparison.Ordinal);
            if (found < 0)
                break;
            result.Append(text, at, found - at).Append(replacement);
            at = found + old.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static CelList Split(string text, string separator, long count)
    {
        if (count == 0)
            return CelList.Empty;
        var parts = new List<string>();
        if (separator.Length == 0)
        {
            parts.AddRange(CodePoints.Each(text));
        }
        else
        {
            for (var at = 0; at <= text.Length;)
            {
                var found = text.IndexOf(separator, at, StringComparison.Ordinal);
                parts.Add(text.Substring(at, (found < 0 ? text.Length : found) - at));
                at = found < 0 ? text.Length + 1 : found + separator.Length;
            }
        }

        if (count > 0 && parts.Count > count)
        {
            var rest = string.Join(separator, parts.Skip((int)count - 1));
            parts.RemoveRange((int)count - 1, parts.Count - (int)count + 1);
            parts.Add(rest);
        }

        return CelList.Of([.. parts.Select(CelValue.Of)]);
    }

    private static CelValue Substring(string text, long start, long end)
    {
        var count = CodePoints.Count(text);
        if (start < 0 || start > count)
            return OutOfRange(start);
        if (end < 0 || end > count)
            return OutOfRange(end);
        return start > end
            ? CelValue.Error(string.Format(CultureInfo.InvariantCulture, "invalid substring range. start: {0}, end: {1}", start, end))
            : CelValue.Of(CodePoints.Slice(text, (int)start, (int)end));
    }

    private static CelValue Join(CelList list, string separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelScalar<string> { Type.Kind: CelKind.String } part)
                return list[i].IsKnown ? CelError.NoSuchOverload : list[i];
            text.Append(i == 0 ? "" : separator).Append(part.Value);
        }

        return CelValue.Of(text.ToString());
    }
}
