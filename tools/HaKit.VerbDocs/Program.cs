using HaKit.Tests.Workloads;
using HaKit.VerbDocs;

var source = File.ReadAllText("tests/HaKit.Tests/Workloads/VerbCases.cs");
File.WriteAllText("docs/verbs.md", new VerbPage(source, VerbCases.All).Write());
