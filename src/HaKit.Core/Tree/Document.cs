namespace HaKit.Tree;

/// <summary>Why a document could not be read: one line, with its place.</summary>
internal sealed record ReadProblem(string Message, Place Place);

/// <summary>
/// One document of a text. <see cref="Root"/> is null where the document is empty or <see cref="Problem"/> says why it could not be read;
/// reading goes on with the next document in either case.
/// </summary>
internal sealed record Document(Source Source, int Index, int Line, Node? Root, ReadProblem? Problem = null)
{
    /// <summary>True for a text that kubectl passes over without a word, behind the end of the document before it.</summary>
    public bool IsDropped { get; init; }
}
