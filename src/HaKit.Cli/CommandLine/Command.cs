namespace HaKit.Cli.CommandLine;

/// <summary>One command of <c>hakit</c>: how it is called and what it does.</summary>
internal abstract class Command
{
    public abstract string Name { get; }

    /// <summary>One line for the list of commands.</summary>
    public abstract string Summary { get; }

    /// <summary>What it takes besides options, as help shows it; empty for nothing.</summary>
    public abstract string Arguments { get; }

    /// <summary>A few lines that say what the arguments mean.</summary>
    public abstract string Details { get; }

    public abstract IReadOnlyList<Option> Options { get; }

    /// <summary>Command lines worth copying, with what they do.</summary>
    public abstract IReadOnlyList<(string Line, string Meaning)> Examples { get; }

    /// <summary>What a shell offers for its arguments; files where there is none.</summary>
    public virtual IReadOnlyList<string> Words => [];

    public virtual int MaxValues => int.MaxValue;

    /// <summary>Runs it and returns the exit code. Where <see cref="CommandLine.Arguments.Errors"/> has any in the end, it must do nothing but report them.</summary>
    public abstract int Run(Arguments arguments, CliHost host);
}
