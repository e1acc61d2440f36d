namespace HaKit.Text;

/// <summary>Rows as lines of text, each column as wide as its widest cell.</summary>
internal static class TextColumns
{
    public static string Write(IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }
}
