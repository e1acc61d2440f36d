using System.Globalization;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// What the command line says to the program that builds a manifest: the environment of <c>--env</c> and the values of <c>--set name=value</c>. A value that
/// the program does not ask for is reported as wrong usage.
/// </summary>
public sealed class AppArguments
{
    /// <summary>No name of <c>--set</c> begins like this.</summary>
    private const string EnvironmentOption = "--env";

    private readonly IReadOnlyDictionary<string, string> values;
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);

    internal AppArguments(string? environment, IReadOnlyDictionary<string, string> values)
    {
        Chosen = environment;
        this.values = values;
    }

    /// <summary>The environment of <c>--env</c>; null where none is chosen.</summary>
    public string? Environment
    {
        get
        {
            asked.Add(EnvironmentOption);
            return Chosen;
        }
    }

    internal string? Chosen { get; }

    /// <summary>Whether the program has looked: then it makes the environment itself.</summary>
    internal bool AskedForEnvironment => asked.Contains(EnvironmentOption);

    internal IEnumerable<string> Asked => asked.Where(name => name != EnvironmentOption);

    internal IEnumerable<string> Unasked => values.Keys.Where(name => !asked.Contains(name));

    /// <summary>Whether <c>--env</c> chooses this environment.</summary>
    public bool Is(string environment) => Environment == Check.NotNull(environment);

    /// <summary>The value of <c>--set name=value</c>, such as an image's tag; <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="ArgumentException">An empty name; not set, and nothing otherwise.</exception>
    public string Text(string name, string? otherwise = null)
    {
        asked.Add(Check.NotBlank(name, "Name"));
        return values.TryGetValue(name, out var value)
            ? value
            : otherwise ?? throw new ArgumentException($"--set {name}: is needed: pass --set {name}=VALUE.", nameof(name));
    }

    /// <summary>The number of <c>--set name=3</c>; <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="ArgumentException">Not a whole number.</exception>
    public int Number(string name, int otherwise)
    {
        var text = Text(name, "");
        return text.Length == 0 ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ArgumentException($"--set {name}={Check.Shown(text)}: must be a whole number.", nameof(name));
    }

    /// <summary>The truth of <c>--set name=true</c>; <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="ArgumentException">Neither true nor false.</exception>
    public bool Flag(string name, bool otherwise = false) => Text(name, "") switch
    {
        "" => otherwise,
        "true" => true,
        "false" => false,
        var text => throw new ArgumentException($"--set {name}={Check.Shown(text)}: must be true or false.", nameof(name)),
    };
}
