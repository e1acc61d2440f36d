using System.Text;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>A survey in the format that was asked for.</summary>
internal static class SurveyOutput
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Html = "html";

    public static readonly string[] Formats = [Text, Json, Html];

    /// <param name="survey">What was played.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="style">Colours for text.</param>
    /// <param name="writeFinding">Writes a finding into the text, given its headline.</param>
    public static ReadOnlyMemory<byte> Write(SeededSurvey survey, string format, Style style, Action<StringBuilder, Finding, string> writeFinding) => format switch
    {
        Json => SurveyJson.Write(survey),
        Html => Encoding.UTF8.GetBytes(HtmlReport.Write(survey)),
        _ => Encoding.UTF8.GetBytes(SurveyText.Write(survey, style, writeFinding)),
    };

    /// <summary>True where a finding that nobody accepted is at least so severe.</summary>
    public static bool Fails(SeededSurvey survey, Severity? failOn) =>
        failOn is { } least && survey.Findings.Any(finding => finding.Accepted is null && finding.Severity >= least);
}
