using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using HaKit.Cli.Tests;

namespace HaKit.Fuzz;

/// <summary>Whatever the inputs hold, a command ends with one of its exit codes, and nothing that it prints is obeyed by who shows it.</summary>
public class CommandFuzz
{
    private static readonly string[] Formats = ["text", "json", "sarif", "junit", "github"];

    [Fact]
    public void Any_input_EndsInAnExitCode_AndInertOutput() => Gen.Select(Corpus.Damaged, Gen.Bool, Gen.Int[0, Formats.Length - 1]).Sample(
        (text, isAudit, format) =>
        {
            using var files = new Workspace();
            files.With("a\u202E.yaml", Encoding.UTF8.GetBytes(text));
            var run = files.Run(isAudit ? "audit" : "validate", "-o", Formats[format]);
            Assert.InRange(run.ExitCode, 0, 2);
            Assert.DoesNotContain("internal error", run.Error);
            Inert(run.Error);
            Inert(run.Output);
            if (Formats[format] is "json" or "sarif")
                JsonDocument.Parse(run.Output).Dispose();
            if (Formats[format] == "junit")
                XDocument.Parse(run.Output);
            if (Formats[format] == "github")
                Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^::(error|warning|notice) file=[^:,]*(,[a-zA-Z]+=[^:,]*)*::", line));
        },
        iter: 400);

    private static void Inert(string output)
    {
        foreach (var rune in output.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            Assert.False(
                rune.Value is not ('\n' or '\t') && category is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator),
                $"U+{rune.Value:X4} in {output}");
        }
    }
}
