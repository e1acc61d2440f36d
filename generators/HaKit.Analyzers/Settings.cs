using HaKit.Judgement;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers;

/// <summary>The project's settings.</summary>
internal static class Settings
{
    public static JudgeOptions Of(AnalyzerOptions options) => JudgeOptions.Default;
}
