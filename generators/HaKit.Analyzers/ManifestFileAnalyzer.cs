using System.Collections.Immutable;
using HaKit.Analyzers.Hosts;
using HaKit.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>Evaluates the YAML files that a project names as <c>HaKitManifest</c> items, and reads <c>hakit.yaml</c> for errors.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Reported.Add(Misuse.Unreadable).Add(Misuse.Settings);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = context.Options;
        var settingsFile = Settings.File(options);
        if (settingsFile is null && !options.AdditionalFiles.Any(file => ManifestFiles.IsManifest(options, file)))
            return;

        // All files are evaluated together, once for each compilation, by whichever file is asked about first.
        var settings = Settings.Read(options, context.CancellationToken);
        var evaluated = new Lazy<ManifestFiles>(() => ManifestFiles.Read(
            options, Settings.Of(settings) with { Hosts = KnownHosts.Of(context.Compilation, options, CancellationToken.None) }, CancellationToken.None));
        context.RegisterAdditionalFileAction(file =>
        {
            if (file.AdditionalFile == settingsFile && settings is not null && settingsFile.GetText(file.CancellationToken) is { } text)
            {
                foreach (var problem in settings.Problems)
                    file.ReportDiagnostic(Diagnostic.Create(Misuse.Settings, ManifestFiles.Locate(problem.Place, text), problem.Message));
            }

            if (!ManifestFiles.IsManifest(options, file.AdditionalFile))
                return;
            foreach (var diagnostic in evaluated.Value.In(file.AdditionalFile))
                file.ReportDiagnostic(diagnostic);
        });
    }
}
