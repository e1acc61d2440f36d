using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HaKit.CodeFixes.Chains;

/// <summary>Writes the arguments of verbs. What may be left out is named, what may not stands in its place.</summary>
internal static class VerbText
{
    public static ArgumentListSyntax Arguments(Verb verb) => SyntaxFactory.ParseArgumentList("(" + Join(verb) + ")");

    /// <summary><c>.WithPdb(maxUnavailable: 1)</c>, as an editor shows it.</summary>
    public static string Show(Verb verb) => "." + verb.Name + "(" + Join(verb) + ")";

    /// <summary>The arguments of a call with those of the verb in their places.</summary>
    public static ArgumentListSyntax Merge(ArgumentListSyntax present, Verb verb, string name)
    {
        foreach (var (parameter, text) in verb.Arguments)
        {
            var expression = SyntaxFactory.ParseExpression(text);
            present = Find(present, name, parameter) is { } argument
                ? present.ReplaceNode(argument.Expression, expression.WithTriviaFrom(argument.Expression))
                : Separated.Append(present, SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter).WithTrailingTrivia(SyntaxFactory.Space), default, expression));
        }

        return present;
    }

    private static string Join(Verb verb) => string.Join(", ", verb.Arguments.Select(argument =>
        Parameters(verb.Name).FirstOrDefault(parameter => parameter.Name == argument.Parameter) is { IsOptional: false } ? argument.Text : argument.Parameter + ": " + argument.Text));

    private static ArgumentSyntax? Find(ArgumentListSyntax present, string name, string parameter)
    {
        if (present.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter) is { } named)
            return named;
        var position = Array.FindIndex(Parameters(name), candidate => candidate.Name == parameter);
        return position >= 0 && position < present.Arguments.Count && present.Arguments.Take(position + 1).All(argument => argument.NameColon is null)
            ? present.Arguments[position]
            : null;
    }

    /// <summary>The verb's own parameters, read off the verb.</summary>
    private static ParameterInfo[] Parameters(string verb) =>
        typeof(Workload).GetMember(verb, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance).OfType<MethodInfo>().FirstOrDefault()?.GetParameters() ?? [];
}
