namespace HaKit.Tree.Yaml;

/// <summary>Ends the reading of one document; never leaves the reader.</summary>
internal sealed class ReadException(string message, Place place) : Exception(message)
{
    public ReadProblem Problem { get; } = new(message, place);
}
