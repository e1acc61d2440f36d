using HaKit.Hosting;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// What a deployment project does when it runs: prints the manifest's YAML to standard output and nothing else there, for
/// <c>dotnet build &amp;&amp; dotnet run --no-build | kubectl apply -f -</c>. <c>-- --help</c> lists what else it does.
/// </summary>
public static class ManifestApp
{
    /// <summary>Runs the command line for a manifest.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="manifest">What is printed.</param>
    /// <returns>
    /// The exit code: 0 fine; 1 the manifest is invalid, or a finding is at or above <c>--fail-on</c> (default error), and nothing was printed; 2 wrong
    /// usage, or the output could not be written.
    /// </returns>
    public static Task<int> Run(string[] args, Manifest manifest)
    {
        Check.NotNull(manifest);
        return Run(args, () => manifest);
    }

    /// <summary>
    /// As above, for a manifest that is built when it is needed: a value that a verb refuses is then reported as one line with exit code 1, like
    /// everything else that is wrong, rather than as an unhandled exception.
    /// </summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="build">Builds the manifest.</param>
    /// <returns>The exit code, see above.</returns>
    public static Task<int> Run(string[] args, Func<Manifest> build)
    {
        Check.NotNull(build);
        return Run(args, _ => build());
    }

    /// <summary>
    /// As above, for a manifest that depends on the command line: <c>ManifestApp.Run(args, app => Shop(tag: app.Text("image.tag", "4.2.0")))</c> with
    /// <c>--set image.tag=4.3.0</c> and <c>--env prod</c>.
    /// </summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="build">Builds the manifest.</param>
    /// <returns>The exit code, see above.</returns>
    public static Task<int> Run(string[] args, Func<AppArguments, Manifest> build)
    {
        Check.NotNull(args);
        Check.NotNull(build);
        using var host = AppHost.OfProcess();
        return Task.FromResult(new AppRun(host).Run(args, build));
    }
}
