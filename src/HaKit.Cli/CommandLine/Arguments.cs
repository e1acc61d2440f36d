namespace HaKit.Cli.CommandLine;

/// <summary>A command line after parsing: what was given for each option, and the rest.</summary>
internal sealed class Arguments(IReadOnlyList<string> values, IReadOnlyDictionary<string, string> options, List<string> errors)
{
    /// <summary>Everything that is wrong with the command line; the command adds what only it can see, and reports all of it at once.</summary>
    public List<string> Errors { get; } = errors;

    /// <summary>What is not an option, in order.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>The value given, else the default; a value that is not allowed counts as not given.</summary>
    public string? this[Option option] => options.TryGetValue(option.Name, out var value) ? value : option.Default;

    /// <summary>True where the option was written on the command line.</summary>
    public bool Has(Option option) => options.ContainsKey(option.Name);
}
