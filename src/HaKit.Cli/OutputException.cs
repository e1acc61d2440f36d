namespace HaKit.Cli;

/// <summary>Standard output refused what was written: a full disk, a closed pipe.</summary>
internal sealed class OutputException(string message, Exception inner) : Exception(message, inner);
