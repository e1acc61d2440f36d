using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.Analyzers.Evaluation;

/// <summary>The bodies of the program's own methods and the initializers of its fields, wherever they are declared.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    public IOperation? Of(IMethodSymbol method) => Declaration(method) switch
    {
        BaseMethodDeclarationSyntax declared => Operation((SyntaxNode?)declared.Body ?? declared.ExpressionBody?.Expression),
        LocalFunctionStatementSyntax local => Operation((SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression),
        ArrowExpressionClauseSyntax arrow => Operation(arrow.Expression),
        AccessorDeclarationSyntax accessor => Operation((SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression),
        _ => null,
    };

    public IOperation? Initializer(ISymbol member) => Declaration(member) switch
    {
        VariableDeclaratorSyntax field => Operation(field.Initializer?.Value),
        PropertyDeclarationSyntax property => Operation(property.Initializer?.Value),
        _ => null,
    };

    private static SyntaxNode? Declaration(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 ? symbol.DeclaringSyntaxReferences[0].GetSyntax() : null;

#pragma warning disable RS1030 // A chain may lead into another file; its model is made once for each file and compilation.
    private IOperation? Operation(SyntaxNode? syntax) =>
        syntax is null ? null : models.GetOrAdd(syntax.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(syntax);
#pragma warning restore RS1030
}
