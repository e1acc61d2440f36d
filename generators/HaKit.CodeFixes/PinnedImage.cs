using HaKit.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes;

/// <summary>Gives an image that is written without a version a tag for its author to fill in: which version is meant, nobody else knows.</summary>
internal static class PinnedImage
{
    public const string Title = "Pin the image: write its version…";
    internal const string Tag = "write-the-version-here";

    public static Edit? In(Site site)
    {
        var within = site.Node is AssignmentExpressionSyntax assignment ? assignment.Right : (site.Node as InvocationExpressionSyntax)?.ArgumentList ?? site.Node;
        var image = within.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && IsImage(literal, site.Model))
            .FirstOrDefault(literal => ImageName.Parse(literal.Token.ValueText).IsLatest);
        return image is null ? null : new Edit(site.Document, image, current => Pin((LiteralExpressionSyntax)current));
    }

    private static bool IsImage(LiteralExpressionSyntax literal, SemanticModel model) =>
        model.GetTypeInfo(literal).ConvertedType?.Name == nameof(ImageRef) || literal.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Image" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Image" } };

    private static LiteralExpressionSyntax Pin(LiteralExpressionSyntax literal)
    {
        var name = ImageName.Parse(literal.Token.ValueText);
        return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name.Repository + ":" + Tag)).WithTriviaFrom(literal);
    }
}
