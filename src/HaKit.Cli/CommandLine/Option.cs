namespace HaKit.Cli.CommandLine;

/// <summary>One option of a command. What it allows is said once here and serves parsing, errors and help.</summary>
internal sealed record Option(string Name, string Help)
{
    /// <summary>The one-letter form with its dash, such as <c>-o</c>.</summary>
    public string? Short { get; init; }

    /// <summary>The placeholder of its value in help; null for a switch.</summary>
    public string? Value { get; init; }

    /// <summary>The only values allowed; empty where <see cref="Check"/> decides.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What holds where the option is not given; shown in help.</summary>
    public string? Default { get; init; }

    /// <summary>Says what is wrong with a value, and what is allowed; null where it is right.</summary>
    public Func<string, string?>? Check { get; init; }

    public bool TakesValue => Value is not null;

    /// <summary>What is wrong with a value of this option; null where it is right.</summary>
    public string? Evaluate(string value) =>
        Allowed.Count > 0 && !Allowed.Contains(value)
            ? $"{Name} '{Printable.Line(value)}': must be one of {string.Join(", ", Allowed)}{Nearest.Suggestion(value, Allowed)}"
            : Check?.Invoke(value) is { } wrong ? $"{Name} '{Printable.Line(value)}': {wrong}" : null;
}
