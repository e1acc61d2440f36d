namespace HaKit.Cli.Comparing.Git;

/// <summary>Git is not there, or does not know what it was asked for; the message says which.</summary>
internal sealed class GitException(string message) : Exception(message);
