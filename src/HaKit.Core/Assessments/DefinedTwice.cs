using HaKit.Workloads;

namespace HaKit.Assessments;

/// <summary>HAK9005: two objects of the same group, kind, namespace and name.</summary>
internal static class DefinedTwice
{
    public const string Rule = "HAK9005";
    public const string Title = "Object is defined twice";
    public const string Remediation = "Keep one of them, or rename one or put it into another namespace.";

    /// <summary>What an object of a manifest in C# came from.</summary>
    public static string Origin(int position, string what) => $"part {Check.Text(position)} ({what})";
}
