using System.Globalization;

namespace HaKit;

/// <summary>A number of pods, or a share of them: <c>1</c> or <c>25.Percent()</c>. The two are kept apart, as the API does.</summary>
public readonly record struct IntOrPercent
{
    private IntOrPercent(int value, bool isPercent)
    {
        Value = value;
        IsPercent = isPercent;
    }

    /// <summary>The number, or the percentage without its sign.</summary>
    public int Value { get; }

    /// <summary>True for a percentage.</summary>
    public bool IsPercent { get; }

    /// <summary>A number of pods.</summary>
    public static IntOrPercent Int(int value) => new(value, isPercent: false);

    /// <summary>A percentage of the pods: 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 100.</exception>
    public static IntOrPercent Percent(int value) => value is >= 0 and <= 100
        ? new(value, isPercent: true)
        : throw new ArgumentOutOfRangeException(nameof(value), $"{Text(value)}%: a percentage of pods must be 0% to 100%.");

    /// <summary>A number of pods.</summary>
    public static implicit operator IntOrPercent(int value) => Int(value);

    /// <summary>Reads <c>"1"</c> or <c>"25%"</c>, so that a percentage can be written as in YAML.</summary>
    /// <exception cref="FormatException">Neither a number nor a percentage.</exception>
    public static implicit operator IntOrPercent(string text) => Parse(text);

    /// <summary>Reads <c>1</c> or <c>25%</c>.</summary>
    /// <exception cref="FormatException">Neither a number nor a percentage.</exception>
    public static IntOrPercent Parse(string text) => TryParse(text, out var value) && !(value.IsPercent && value.Value > 100)
        ? value
        : throw new FormatException($"Number of pods '{Workloads.Check.Shown(text ?? "")}': must be a whole number such as 1, or a percentage from 0% to 100%.");

    /// <summary>Reads <c>1</c> or <c>25%</c>.</summary>
    public static bool TryParse(string? text, out IntOrPercent value)
    {
        value = default;
        var isPercent = text is { Length: > 1 } && text[text.Length - 1] == '%';
        var digits = isPercent ? text!.Substring(0, text.Length - 1) : text;
        if (!int.TryParse(digits, isPercent ? NumberStyles.None : NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return false;
        value = new IntOrPercent(number, isPercent);
        return true;
    }

    /// <summary>How many of <paramref name="total"/> pods this is. A share that is no whole number is rounded up or down: which one is the field's own.</summary>
    public int Resolve(int total, bool roundUp)
    {
        if (!IsPercent)
            return Value;
        var hundredths = (long)Value * total;
        return (int)(roundUp ? (hundredths + 99) / 100 : hundredths / 100);
    }

    /// <summary><c>1</c> or <c>25%</c>.</summary>
    public override string ToString() => IsPercent ? Text(Value) + "%" : Text(Value);

    /// <summary>Reads a node: an integer, or a string that is a percentage. Anything else, and what is unknown, is nothing.</summary>
    internal static IntOrPercent? Read(Tree.Node? node) => node switch
    {
        Tree.ScalarNode { Kind: Tree.NodeKind.Integer } number when number.AsInt64() is >= int.MinValue and <= int.MaxValue and var value => Int((int)value),
        Tree.ScalarNode { Kind: Tree.NodeKind.String } text when TryParse(text.Text, out var value) && value.IsPercent => value,
        _ => (IntOrPercent?)null,
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
