using HaKit.Tree;

namespace HaKit.Models;

/// <summary>A value of a tree that its model cannot hold. <see cref="Field"/> is the API server's path of it.</summary>
internal sealed record FitProblem(string Field, string Message, Place Place)
{
    public override string ToString() => $"{Place}: {Field}: {Message}";
}
