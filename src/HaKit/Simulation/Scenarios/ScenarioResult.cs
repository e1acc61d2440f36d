using HaKit.Arithmetic;

namespace HaKit.Simulating.Scenarios;

/// <summary>Where pods are: all, those without a node, those ready, and how many each node and zone that has any holds, the fullest first.</summary>
internal sealed record PlacementSummary(int Pods, int Pending, int Ready, IReadOnlyList<int> PerNode, IReadOnlyList<int> PerZone);

/// <summary>One round of a drain.</summary>
internal sealed record DrainRound(int Evicted, int Refused, int ReadyAfter);

internal sealed record DrainResult(int PodsOnNode, IReadOnlyList<DrainRound> Rounds, bool Completes, int MinReady, PlacementSummary After);

internal sealed record RolloutResult(bool Completes, int MinReady, int MaxPods, PlacementSummary After);

internal sealed record ScenarioResult(PlacementSummary Initial, IReadOnlyList<BudgetStatus> Budgets, DrainResult? Drain, RolloutResult? Rollout);
