namespace HaKit;

/// <summary>A rule's identifier, such as <c>HAK1001</c>. The known ones are the members of <c>Rules</c>.</summary>
/// <param name="Value">The identifier as it is printed.</param>
public readonly record struct RuleId(string Value)
{
    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
