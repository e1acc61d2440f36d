using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>A verdict that was held back: what the rule misses on the object may exist where HaKit cannot see it.</summary>
internal sealed record HeldBack(RuleDescriptor Rule, ManifestObject Subject, WorldOpener Because);
