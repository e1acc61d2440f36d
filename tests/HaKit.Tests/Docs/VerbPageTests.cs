using HaKit.Testing;
using HaKit.Tests.Workloads;
using HaKit.VerbDocs;

namespace HaKit.Tests.Docs;

public class VerbPageTests
{
    [Fact]
    public void The_reference_of_verbs_is_what_the_code_says() => Assert.Equal(
        new VerbPage(Read("tests/HaKit.Tests/Workloads/VerbCases.cs"), VerbCases.All).Write(), Read("docs/verbs.md"));

    [Fact]
    public void Only_what_is_new_is_shown_with_what_it_stands_under() => Assert.Equal(
        "# Deployment web\nspec:\n  template:\n    - name: web\n      env: x\n---\nkind: Service\n",
        YamlDifference.Of(
            "kind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    - name: web\n      image: a\n",
            "kind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    - name: web\n      env: x\n      image: a\n---\nkind: Service\n"));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
