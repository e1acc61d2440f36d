using HaKit.Cli.Comparing.Git;
using HaKit.Cli.Inputs;
using HaKit.Settings;

namespace HaKit.Cli.Comparing;

/// <summary>Reads both sides of a comparison: two inputs, or the same inputs in two git revisions.</summary>
internal sealed class ComparedSources(CliHost host, LoadedSettings loaded)
{
    public ComparedInputs Read(string before, string after) => new(Side(before), Side(after));

    /// <exception cref="GitException">The revisions or the inputs are not there, or git is not.</exception>
    public ComparedInputs Read(RevisionRange range, IReadOnlyList<string> inputs)
    {
        var repository = new GitRepository(host.WorkingDirectory);
        var head = repository.Commit(range.Head);
        var start = repository.Commit(range.Base);
        if (range.FromMergeBase)
            start = repository.MergeBase(start, head, range);
        using var before = Files(repository, start, inputs);
        using var after = Files(repository, head, inputs);
        foreach (var input in inputs)
        {
            if (!before.Holds(input) && !after.Holds(input))
                throw new GitException($"'{input}': neither {range.Base} nor {range.Head} holds a manifest there");
        }

        return new ComparedInputs(new ComparedInput(range.Base, before.Read(inputs)), new ComparedInput(range.Head, after.Read(inputs)));
    }

    private ComparedInput Side(string input) => new(input, new InputReader(host).Read(new InputExpander(host, loaded.Ignores).Expand([input])));

    private RevisionFiles Files(GitRepository repository, string commit, IReadOnlyList<string> inputs) => new(host, loaded, repository, commit, inputs);
}
