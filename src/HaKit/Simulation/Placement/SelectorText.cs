using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>Selectors as text, so that equal ones can share a counter.</summary>
internal static class SelectorText
{
    public static string Of(LabelSelector? selector) => selector is null
        ? "-"
        : string.Join(";", selector.Requirements
            .Select(requirement => $"{requirement.Key} {requirement.Operator} {string.Join(",", requirement.Values)}")
            .OrderBy(text => text, StringComparer.Ordinal));
}
