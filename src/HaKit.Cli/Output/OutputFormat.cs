using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Output;

/// <summary>The names of the formats that <c>-o</c> takes.</summary>
internal static class OutputFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string JUnit = "junit";
    public const string GitHub = "github";
    public const string Html = "html";
    public const string Markdown = "markdown";

    public static Option Among(params string[] formats) =>
        new("--output", "Format") { Short = "-o", Value = "FORMAT", Allowed = formats, Default = formats[0] };
}
