namespace HaKit.Yaml;

/// <summary>One call a field of a client model: what is null is not written. Keys come with their colon and a space.</summary>
internal sealed partial class YamlEmitter
{
    public void Text(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
            return;
        Key(key);
        Value(value);
    }

    public void Number(ReadOnlySpan<byte> key, long? value)
    {
        if (value is not { } number)
            return;
        Key(key);
        Number(number);
    }

    public void Number(ReadOnlySpan<byte> key, double? value)
    {
        if (value is not { } number)
            return;
        Key(key);
        Number(JsonOf(number));
    }

    public void Flag(ReadOnlySpan<byte> key, bool? value)
    {
        if (value is not { } flag)
            return;
        Key(key);
        output.Append(flag ? "true\n"u8 : "false\n"u8);
    }

    /// <summary>A value that is written as its text whatever it looks like: base64, a time; never in need of quotes unless it says so.</summary>
    public void Texts(ReadOnlySpan<byte> key, IList<string>? values)
    {
        if (values is not { Count: > 0 })
            return;
        OpenList(key);
        for (var i = 0; i < values.Count; i++)
            TextItem(values[i]);
    }

    public void TextItem(string? value)
    {
        Dash();
        if (value is null)
            output.Append("null\n"u8);
        else
            Value(value);
    }

    public void NumberItem(long value)
    {
        Dash();
        Number(value);
    }
}
