using HaKit.ModelWalk.Models;
using Microsoft.CodeAnalysis;

namespace HaKit.ModelWalk;

/// <summary>
/// Generates the code that walks, fills and writes KubernetesClient's models. Its input are the references to the client's assembly and to those
/// that declare the types of its fields, so that no edit of the source makes it run again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class ModelWalkGenerator : IIncrementalGenerator
{
    private const string ClientAssembly = "KubernetesClient.dll";

    /// <summary>Lays down the pipeline.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.MetadataReferencesProvider
            .Where(static reference => IsNeeded(reference))
            .Collect()
            .WithTrackingName(TrackingNames.ClientReferences)
            .Select(static (references, cancellation) => Parser.Parse(references, cancellation))
            .WithTrackingName(TrackingNames.ClientModels);

        context.RegisterSourceOutput(models, static (output, model) =>
        {
            foreach (var (name, source) in Emitter.Emit(model, output.CancellationToken))
                output.AddSource(name, source);
        });
    }

    /// <summary>Attributes can only be read where the types of their arguments are known.</summary>
    private static bool IsNeeded(MetadataReference reference) => NameOf(reference)
        is ClientAssembly or "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Text.Json.dll" or "netstandard.dll";

    private static string? NameOf(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } ? path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) : null;
}
