using System.Collections.Immutable;
using HaKit.Assessments;
using HaKit.Rendering;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers;

/// <summary>The descriptors of what goes wrong in the use of HaKit itself.</summary>
internal static class Misuse
{
    public static readonly DiagnosticDescriptor Contradiction = Descriptors.Make(
        "HAK9002", "Verbs contradict each other", DiagnosticSeverity.Error, "Drop one of the two.");

    public static readonly DiagnosticDescriptor VersionLacks = Descriptors.Make(
        "HAK9003", "The target version lacks a field", DiagnosticSeverity.Warning, "Raise the target version, or drop the verb.");

    public static readonly DiagnosticDescriptor NoShell = Descriptors.Make(
        "HAK9004", "A shell is needed that the image may not have", DiagnosticSeverity.Warning, "Use the sleep action, or declare the shell with ImageHasShell().");

    public static readonly DiagnosticDescriptor Duplicate = Descriptors.Make(
        DefinedTwice.Rule, DefinedTwice.Title, DiagnosticSeverity.Error, DefinedTwice.Remediation);

    public static readonly DiagnosticDescriptor Dropped = Descriptors.Make(
        "HAK9101", "The result of a verb is dropped", DiagnosticSeverity.Warning, "Assign or pass on the result: a verb returns a new value and changes nothing.");

    public static readonly DiagnosticDescriptor Refused = Descriptors.Make(
        "HAK9102", "HaKit refuses the value", DiagnosticSeverity.Error, "Pass a value that the message allows.");

    public static readonly DiagnosticDescriptor Milliseconds = Descriptors.Make(
        "HAK9103", "A duration looks like milliseconds", DiagnosticSeverity.Warning, "Write the duration with its unit, such as 30.Seconds().");

    public static readonly DiagnosticDescriptor Unreadable = Descriptors.Make(
        "HAK9104", "A manifest file cannot be read", DiagnosticSeverity.Error, "Correct the file at the place that the message names.");

    public static readonly DiagnosticDescriptor Settings = Descriptors.Make(
        "HAK9105", "The settings file has a error", DiagnosticSeverity.Error, "Correct hakit.yaml: until then its settings are not used.");

    public static readonly DiagnosticDescriptor Unused = Descriptors.Make(
        "HAK9106", "A workload or manifest is never used", DiagnosticSeverity.Warning, "Upsert the workload into a manifest, and run or write the manifest.");

    public static readonly DiagnosticDescriptor ExitCode = Descriptors.Make(
        "HAK9107", "The exit code is dropped", DiagnosticSeverity.Warning, "Return the exit code from the program: return await ManifestApp.Run(…).");

    public static readonly DiagnosticDescriptor UnknownVerb = Descriptors.Make(
        "HAK9108", "The verb is called otherwise", DiagnosticSeverity.Warning, "Write the name that the message gives.");

    public static readonly DiagnosticDescriptor NotFollowed = Descriptors.Make(
        "HAK9109", "A change or part cannot be followed", DiagnosticSeverity.Info, "Write it where the compiler can follow it, or run the program, which evaluates everything.");

    /// <summary>What HaKit finds while it renders.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rendered => ImmutableArray.Create(Contradiction, VersionLacks, NoShell, Duplicate);
}
