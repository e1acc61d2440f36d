using System.Globalization;
using HaKit.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.Analyzers.Hosts;

/// <summary>The files of a program that may shape its host, found by the words in them, and the numbers that the program mentions.</summary>
internal sealed class HostSource
{
    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal) { "WebApplication", "WebHost", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureSlimWebHost" };

    private static readonly HashSet<string> Words = new(Starts, StringComparer.Ordinal)
    {
        "WebApplicationBuilder", "IApplicationBuilder", "IEndpointRouteBuilder", "RouteGroupBuilder", "IServiceCollection", "IHostBuilder", "IWebHostBuilder", "IHostApplicationBuilder",
        "HostOptions", "ShutdownTimeout", "KestrelServerOptions", "ConfigureKestrel", "UseKestrel", "UseUrls", "Urls", "IConfigurationBuilder", "ConfigurationManager", "SetEnvironmentVariable",
    };

    private readonly HashSet<int> numbers = [];

    public List<SyntaxTree> Trees { get; } = [];

    public bool StartsHost { get; private set; }

    public IReadOnlyCollection<int> Numbers => numbers;

    public static HostSource Of(Compilation compilation, CancellationToken cancellation)
    {
        var source = new HostSource();
        foreach (var tree in compilation.SyntaxTrees)
            source.ReadWords(tree, cancellation);

        // What follows asks for meaning, and most programs start no host.
        foreach (var tree in source.StartsHost ? compilation.SyntaxTrees : [])
            source.ReadNumbers(compilation, tree, cancellation);
        return source;
    }

    private void ReadWords(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var isRelevant = false;
        foreach (var token in tree.GetRoot(cancellation).DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            isRelevant |= Words.Contains(token.ValueText) || IsMapping(token.ValueText);
            StartsHost |= Starts.Contains(token.ValueText);
        }

        if (isRelevant)
            Trees.Add(tree);
    }

    private void ReadNumbers(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (var token in tree.GetRoot(cancellation).DescendantTokens())
        {
            cancellation.ThrowIfCancellationRequested();
            List<int> mentioned = token.Kind() switch
            {
                SyntaxKind.NumericLiteralToken when token.Value is int number => [number],
                SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Ports(token.ValueText),
                _ => [],
            };

            // What a manifest says of a port is no sign that the app listens there.
#pragma warning disable RS1030 // Asked for once for each file that mentions numbers.
            if (mentioned.Exists(number => number is > 1 and <= 65535 && !numbers.Contains(number)) && !IsOfManifest(token.Parent!, model ??= compilation.GetSemanticModel(tree)))
#pragma warning restore RS1030
                numbers.UnionWith(mentioned);
        }
    }

    private static bool IsMapping(string name) => name.Length > 3 && name.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(name[3]);

    /// <summary>The ports of addresses: digits behind a colon, or alone.</summary>
    private static List<int> Ports(string text)
    {
        var ports = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]) || (at > 0 && text[at - 1] != ':'))
                continue;
            var end = at;
            while (end < text.Length && char.IsDigit(text[end]))
                end++;
            if (int.TryParse(text.Substring(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                ports.Add(number);
            at = end;
        }

        return ports;
    }

    private static bool IsOfManifest(SyntaxNode literal, SemanticModel model)
    {
        foreach (var node in literal.Ancestors())
        {
            if (node is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
                return false;
            if (node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax && IsOfManifest(model.GetSymbolInfo(node).Symbol))
                return true;
        }

        return false;
    }

    private static bool IsOfManifest(ISymbol? symbol) => symbol is not null
        && (CoreMembers.Owns(symbol) || symbol.ContainingAssembly?.Name == Evaluation.Interpreter.LibraryName || Evaluation.KnownTypes.IsClient(symbol.ContainingAssembly?.Name));
}
