namespace HaKit.Text;

/// <summary>Colours, where a terminal shows them; otherwise the text as it is.</summary>
internal sealed class Style(bool on)
{
    public string Bold(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("31;1", text);

    public string Green(string text) => Wrap("32", text);

    public string Yellow(string text) => Wrap("33;1", text);

    public string Blue(string text) => Wrap("34;1", text);

    /// <summary>A severity's colour around any text.</summary>
    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Red(text),
        Severity.Warning => Yellow(text),
        _ => Blue(text),
    };

    private string Wrap(string code, string text) => on && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
