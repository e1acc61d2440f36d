using System.Text.RegularExpressions;

namespace HaKit.Architecture.Tests;

/// <summary>What every source file keeps to.</summary>
public partial class SourceTests
{
    private const int MostLines = 300;

    /// <summary>Files that are one table, or generated from one, and may be longer.</summary>
    private static readonly string[] Tables = ["src/HaKit.Core/Rules/Rules.cs"];

    [Fact]
    public void Source_files_hold_one_idea()
    {
        var long_ = Repository.Ending(".cs")
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("generators/", StringComparison.Ordinal))
            .Where(file => !Tables.Contains(file))
            .Select(file => (File: file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.File}: {file.Lines} lines, at most {MostLines}");
        Assert.Empty(long_);
    }

    [Fact]
    public void Tables_that_may_be_long_exist() => Assert.Empty(Tables.Except(Repository.Files));

    [Fact]
    public void Nothing_is_left_to_do() => Assert.Empty(Lines(".cs", Unfinished()));

    [Fact]
    public void No_test_is_always_skipped() => Assert.Empty(Lines(".cs", AlwaysSkipped()));

    [Fact]
    public void Text_files_end_lines_with_LF_and_have_no_byte_order_mark()
    {
        var wrong = Repository.Ending(".cs", ".md", ".yaml", ".json", ".props", ".targets", ".csproj")
            .Where(file => !file.Contains("/Hostile/", StringComparison.Ordinal) && !file.Contains("/Data/fix/", StringComparison.Ordinal))
            .Where(file => File.ReadAllBytes(Path.Combine(Repository.Root, file)) is var bytes
                && (bytes.AsSpan().Contains((byte)'\r') || bytes.AsSpan().StartsWith("\uFEFF"u8)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Package_sources_name_no_remote_host() => Assert.DoesNotContain("://", Repository.Read("nuget.config").Replace("<?xml", "", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string ending, Regex pattern) =>
        from file in Repository.Ending(ending)
        where !file.EndsWith("SourceTests.cs", StringComparison.Ordinal)
        from line in File.ReadLines(Path.Combine(Repository.Root, file)).Select((text, index) => (text, index))
        where pattern.IsMatch(line.text)
        select $"{file}:{line.index + 1}: {line.text.Trim()}";

    [GeneratedRegex("NotImplementedException|\\bTODO\\b|\\bFIXME\\b|\\bHACK\\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex("Skip *= *\"")]
    private static partial Regex AlwaysSkipped();
}
