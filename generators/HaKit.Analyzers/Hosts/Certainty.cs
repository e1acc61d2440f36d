using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.Analyzers.Hosts;

/// <summary>Which code runs whenever the host starts: the entry point, and what is called from it without a condition.</summary>
internal sealed class Certainty
{
    // Callbacks that the host runs once while it is built.
    private static readonly HashSet<string> Callbacks = new(StringComparer.Ordinal)
    {
        "Configure", "PostConfigure", "ConfigureHostOptions", "ConfigureKestrel", "UseKestrel", "UseKestrelCore", "ConfigureServices", "ConfigureWebHostDefaults", "ConfigureWebHost",
        "ConfigureAppConfiguration", "ConfigureHostConfiguration", "UseEndpoints",
    };

    private readonly HashSet<ISymbol> certain = new(SymbolEqualityComparer.Default);
    private readonly List<(SyntaxNode Call, SemanticModel Model, ISymbol Target)> calls = [];
    private bool isOpen = true;

    /// <summary>A call of a method of the program itself.</summary>
    public void Add(SyntaxNode call, SemanticModel model, ISymbol target) => calls.Add((call, model, target.OriginalDefinition));

    /// <summary>A class whose <c>ConfigureServices</c> and <c>Configure</c> the host calls.</summary>
    public void AddStartup(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.Name is "ConfigureServices" or "Configure")
                certain.Add(member);
        }
    }

    /// <summary>True where the code runs once for certain; false where it may not run, or run several times.</summary>
    public bool IsCertain(SyntaxNode node, SemanticModel model)
    {
        // What is called from certain code is certain; until nothing is added any more.
        while (isOpen)
        {
            isOpen = false;
            foreach (var call in calls)
            {
                if (!certain.Contains(call.Target) && Runs(call.Call, call.Model) && certain.Add(call.Target))
                    isOpen = true;
            }
        }

        return Runs(node, model);
    }

    private bool Runs(SyntaxNode node, SemanticModel model)
    {
        for (var (child, at) = (node, node.Parent); at is not null; (child, at) = (at, at.Parent))
        {
            switch (at)
            {
                case GlobalStatementSyntax:
                    return true;
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return model.GetDeclaredSymbol(at) is { } method && (method is IMethodSymbol { Name: "Main", IsStatic: true } || certain.Contains(method));
                case AnonymousFunctionExpressionSyntax when !IsCallback(at):
                case MemberDeclarationSyntax or IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax:
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax or QueryExpressionSyntax:
                case BinaryExpressionSyntax binary when binary.Right == child && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                    return false;
            }
        }

        return false;
    }

    private static bool IsCallback(SyntaxNode lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && Callbacks.Contains(Name(call));

    public static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.Text: var name } => name,
        MemberBindingExpressionSyntax { Name.Identifier.Text: var name } => name,
        SimpleNameSyntax { Identifier.Text: var name } => name,
        _ => "",
    };
}
