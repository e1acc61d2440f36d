namespace HaKit.Cli.Inputs;

/// <summary>One thing to read: a file under the name the user knows it by, standard input (no path), or a name that leads nowhere.</summary>
internal sealed record InputFile(string Name, string? FullPath, string? Problem = null)
{
    /// <summary>What standard input is called in every output.</summary>
    public const string StandardInputName = "<stdin>";

    public bool IsStandardInput => FullPath is null && Problem is null;
}
