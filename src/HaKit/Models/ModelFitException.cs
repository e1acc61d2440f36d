namespace HaKit.Models;

/// <summary>A tree does not fit its model; says where, for every such value.</summary>
internal sealed class ModelFitException(IReadOnlyList<FitProblem> problems) : Exception(string.Join("\n", problems))
{
    public IReadOnlyList<FitProblem> Problems { get; } = problems;
}
