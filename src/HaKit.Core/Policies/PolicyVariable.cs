namespace HaKit.Policies;

/// <summary>A named expression of a policy; <paramref name="Comment"/> says in one line what it is.</summary>
internal sealed record PolicyVariable(string Name, string Comment, string Expression);
