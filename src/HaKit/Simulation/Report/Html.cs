using System.Globalization;
using System.Text;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>Builds markup; every value that is put in is escaped, only the markup itself is not.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>Markup with values in it, which are escaped.</summary>
    public Html Add(FormattableString markup)
    {
        var values = markup.GetArguments().Select(value => value is Raw raw ? raw.Markup : Escape(value)).ToArray<object?>();
        text.AppendFormat(CultureInfo.InvariantCulture, markup.Format, values);
        return this;
    }

    /// <summary>Markup without values.</summary>
    public Html Markup(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>The page up to its headline: one file that needs nothing else.</summary>
    public Html Open(string title, string skipTo, string skip) => Add(
            $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n")
        .Markup(ReportStyle.Css)
        .Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"{skipTo}\">{skip}</a>\n<main>\n<h1>{title}</h1>\n");

    /// <summary>What ends the page.</summary>
    public Html Close() => Markup("</main>\n</body>\n</html>\n");

    public override string ToString() => text.ToString();

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(object? value) =>
        System.Net.WebUtility.HtmlEncode(Printable.Lines(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? ""));

    /// <summary>Markup that was made here and goes in as it is.</summary>
    internal readonly record struct Raw(string Markup);
}
