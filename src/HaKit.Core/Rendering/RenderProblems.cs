using HaKit.Tree;

namespace HaKit.Rendering;

/// <summary>What can be wrong with what was asked for, seen only when all of it is known. HAK90xx: the use of HaKit itself.</summary>
internal static class RenderProblems
{
    public const string ContradictionRule = "HAK9002";
    public const string ContradictionTitle = "Verbs contradict each other";
    public const string VersionRule = "HAK9003";
    public const string ShellRule = "HAK9004";

    public static Finding Contradiction(RenderScope scope, Place place, string message, string remediation) =>
        Make(scope, ContradictionRule, ContradictionTitle, Severity.Error, place, "", message, remediation);

    public static Finding VersionLacks(RenderScope scope, Place place, string field, string message, string remediation) =>
        Make(scope, VersionRule, "The target version lacks a field", Severity.Warning, place, field, message + ".", remediation);

    public static Finding NoShell(RenderScope scope, Place place) => Make(
        scope, ShellRule, "A shell is needed that the image may not have", Severity.Warning, place, "spec.template.spec.containers[0].lifecycle.preStop",
        $"{Verb(place)}: runs /bin/sh in {scope.Spec.Main.Image.Value} before it stops, and the image is not declared to have one: without it the hook fails and the pod stops at once.",
        "Use the sleep action, which needs no shell, or declare the shell with ImageHasShell().");

    /// <summary>The verb as the author wrote it.</summary>
    public static string Verb(Place place) => place.Source.Name;

    private static Finding Make(
        RenderScope scope, string rule, string title, Severity severity, Place place, string field, string message, string remediation) => new()
        {
            Rule = rule,
            Title = title,
            Severity = severity,
            Message = message,
            Remediation = remediation,
            Object = scope.Reference,
            Field = field,
            File = Verb(place),
            Place = place,
        };
}
