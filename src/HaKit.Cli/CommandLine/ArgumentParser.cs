namespace HaKit.Cli.CommandLine;

/// <summary>
/// Reads <c>--name value</c>, <c>--name=value</c>, <c>-o value</c>, <c>-ovalue</c>, switches and values; <c>--</c> ends the options and a
/// lone <c>-</c> is a value. Every error is gathered, none stops the reading.
/// </summary>
internal sealed class ArgumentParser(Command command)
{
    private readonly List<string> values = [];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> errors = [];

    public Arguments Parse(IReadOnlyList<string> args)
    {
        var onlyValues = false;
        for (var i = 0; i < args.Count; i++)
        {
            var arg = args[i];
            if (onlyValues || arg == "-" || !arg.StartsWith('-'))
                values.Add(arg);
            else if (arg == "--")
                onlyValues = true;
            else
                ReadOption(args, ref i);
        }

        foreach (var extra in values.Skip(command.MaxValues))
            errors.Add($"unexpected argument '{Printable.Line(extra)}': {command.Name} takes {(command.Arguments.Length == 0 ? "options only" : command.Arguments)}");
        return new Arguments(values, options, errors);
    }

    private void ReadOption(IReadOnlyList<string> args, ref int i)
    {
        var (name, attached) = Divide(args[i]);
        var option = command.Options.FirstOrDefault(o => o.Name == name || o.Short == name);
        if (option is null)
        {
            var names = command.Options.Select(o => o.Name).ToList();
            var suggestion = Nearest.Suggestion(name, names);
            errors.Add($"unknown option '{Printable.Line(name)}'" +
                (suggestion.Length > 0 ? suggestion : $": must be one of {string.Join(", ", names)}"));
            return;
        }

        if (!option.TakesValue)
        {
            if (attached is not null)
                errors.Add($"{option.Name} takes no value, but was given '{Printable.Line(attached)}'");
            options[option.Name] = "";
            return;
        }

        if (attached is null && (i + 1 == args.Count || IsOption(args[i + 1])))
            errors.Add($"{option.Name} needs a value: {Wanted(option)}");
        else
            Take(option, attached ?? args[++i]);
    }

    private void Take(Option option, string value)
    {
        if (options.TryGetValue(option.Name, out var before) && before != value)
            errors.Add($"{option.Name} is given twice: '{Printable.Line(before)}' and '{Printable.Line(value)}'");
        if (option.Evaluate(value) is { } wrong)
            errors.Add(wrong);
        else
            options[option.Name] = value;
    }

    private static string Wanted(Option option) => option.Allowed.Count > 0 ? string.Join(", ", option.Allowed) : option.Value!;

    /// <summary>What follows an option is its value, even with a leading dash, unless it is an option of this command.</summary>
    private bool IsOption(string arg) => arg == "--" || (arg.Length > 1 && arg[0] == '-' && command.Options.Any(o => o.Name == Divide(arg).Name || o.Short == arg));

    private static (string Name, string? Attached) Divide(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
            return arg.Length == 2 ? (arg, null) : (arg[..2], arg[2] == '=' ? arg[3..] : arg[2..]);
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }
}
