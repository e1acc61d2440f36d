using System.Text;
using HaKit.Manifests;
using HaKit.Settings;
using HaKit.Simulating;
using HaKit.Simulating.Report;
using HaKit.Text;
using HaKit.Yaml;

namespace HaKit.Hosting;

/// <summary>One run of a deployment project: options, manifest, findings, output. What it is to print is complete before the first byte is written.</summary>
internal sealed class AppRun(AppHost host)
{
    public const int Success = 0;
    public const int Found = 1;
    public const int Failure = 2;

    public int Run(string[] args, Func<AppArguments, Manifest> build)
    {
        var options = AppOptions.Parse(args);
        if (options.Errors.Count == 0 && (options.Help || options.Version))
            return Write(Encoding.UTF8.GetBytes(options.Help ? AppHelp.Text : AppHelp.Version), Success);
        var errors = new List<string>(options.Errors);
        var settings = ReadSettings(options, errors, out var cluster);
        if (errors.Count > 0)
            return UsageErrors(errors);

        using var progress = AppProgress.Start(host, "rendering and checking");
        Manifest manifest;
        try
        {
            var arguments = new AppArguments(options.Environment, options.Values);
            manifest = build(arguments) ?? throw new ArgumentException("The program builds no manifest: it returns null.", nameof(build));
            if (arguments.Unasked.FirstOrDefault() is { } unknown)
            {
                return Fail($"--set {Printable.Line(unknown)}: the program reads no such value; it reads "
                    + (arguments.Asked.Any() ? string.Join(", ", arguments.Asked) : "none") + ".");
            }

            if (options.Environment is { } environment && (!arguments.AskedForEnvironment || manifest.Declares(environment)))
            {
                if (!manifest.Declares(environment))
                    return Fail(manifest.UnknownEnvironment(environment));
                manifest = manifest.In(environment);
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // A verb refused a value.
            WriteErrors("error: " + OneLine(e.Message));
            return Found;
        }

        if (manifest.Spec.Settings is null)
            manifest = manifest.WithSettings(settings);
        if (options.Cluster is not null)
            manifest = manifest.WithSettings(manifest.Spec.Settings!.ForCluster(cluster!));
        if (options.KubernetesVersion is { } version)
            manifest = manifest.ForVersion(version);
        var rendered = manifest.Rendered;
        var findings = rendered.Findings;
        progress?.Dispose();
        if (options.Simulation is not null)
            return Simulate(rendered, cluster!, options);
        return options.Audit ? Audit(rendered, options) : Print(rendered, findings, options);
    }

    /// <summary>The settings of the working directory, and the cluster: that of the command line, else theirs.</summary>
    private HaKitSettings ReadSettings(AppOptions options, List<string> errors, out Cluster? cluster)
    {
        var loaded = SettingsLoader.Load(host.WorkingDirectory);
        errors.AddRange(loaded.Errors);
        cluster = options.ReadCluster(host, errors) ?? (options.Cluster is null ? loaded.ReadCluster(errors) : null);
        if (options.Simulation is not null && options.Cluster is null && loaded.Settings.Cluster is null && !options.Help && !options.Version)
            errors.Add(SurveyOptions.ClusterMissing);
        options.DefaultFailOn(loaded.Settings.FailOn);
        return new HaKitSettings(loaded.Settings, cluster);
    }

    private int Simulate(RenderedManifest rendered, Cluster cluster, AppOptions options)
    {
        if (!rendered.IsValid)
        {
            foreach (var finding in rendered.Findings.Where(finding => finding.Severity == Severity.Error))
                WriteErrors(FindingText.Line(finding));
            WriteErrors("Nothing is simulated: the manifest is invalid.");
            return Found;
        }

        var errors = new List<string>();
        var survey = options.Simulation!.Run(rendered, cluster, host, errors);
        return survey is null
            ? UsageErrors(errors)
            : Write(options.Simulation.Write(survey).Span, SurveyOutput.Fails(survey, options.FailOn) ? Found : Success);
    }

    private int UsageErrors(IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
            WriteErrors("error: " + error);
        WriteErrors("See --help.");
        return Failure;
    }

    private int Print(RenderedManifest rendered, IReadOnlyList<Finding> findings, AppOptions options)
    {
        foreach (var finding in findings)
        {
            if (finding.Accepted is null && (finding.Severity > Severity.Info || finding.Severity >= options.FailOn))
                WriteErrors(FindingText.Line(finding));
        }

        if (!rendered.IsValid || Fails(findings, options))
        {
            WriteErrors(rendered.IsValid ? "Nothing is printed: see --fail-on." : "Nothing is printed: the manifest is invalid.");
            return Found;
        }

        if (options.OutputFolder is null)
        {
            using var yaml = new MemoryStream();
            YamlWriter.Write(rendered.Trees, yaml);
            return Write(yaml.GetBuffer().AsSpan(0, (int)yaml.Length), Success);
        }

        var folder = Path.GetFullPath(options.OutputFolder, host.WorkingDirectory);
        try
        {
            var files = options.Split ? OutputFolder.Split(rendered.Objects) : OutputFolder.Whole(rendered.Objects);
            var removed = options.Prune ? OutputInventory.Stale(folder, files) : [];
            var written = OutputFolder.Write(folder, options.Prune ? [.. files, OutputInventory.Of(files)] : files) - (options.Prune ? 1 : 0);
            OutputInventory.Remove(folder, removed);
            WriteErrors($"Wrote {Counted.Of(rendered.Objects.Count, "object")} to {Counted.Of(written, "file")} in {folder}."
                + (removed.Count == 0 ? "" : $" Removed {Counted.Of(removed.Count, "file")} of objects that are no more: {string.Join(", ", removed)}."));
            return Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"cannot write to {folder}: {OneLine(e.Message)}");
        }
    }

    private int Audit(RenderedManifest rendered, AppOptions options)
    {
        var text = new StringBuilder();
        foreach (var finding in rendered.Findings)
            text.Append(FindingText.Line(finding)).Append('\n');
        text.Append(FindingText.Summary(rendered.Findings, rendered.Objects.Count)).Append('\n');
        return Write(Encoding.UTF8.GetBytes(text.ToString()), rendered.IsValid && !Fails(rendered.Findings, options) ? Success : Found);
    }

    private static bool Fails(IReadOnlyList<Finding> findings, AppOptions options)
    {
        foreach (var finding in findings)
        {
            if (finding.Accepted is null && finding.Severity >= options.FailOn)
                return true;
        }

        return false;
    }

    private int Write(ReadOnlySpan<byte> bytes, int code)
    {
        try
        {
            host.Output.Write(bytes);
            host.Output.Flush();
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail("cannot write to standard output: " + OneLine(e.Message));
        }
    }

    private int Fail(string message)
    {
        WriteErrors("error: " + message);
        return Failure;
    }

    private void WriteErrors(string line)
    {
        try
        {
            host.Error.Write(line + "\n");
        }
        catch (IOException)
        {
            // Standard error is closed: nobody is left to tell.
        }
    }

    private static string OneLine(string message) => Text.Printable.Line(message.ReplaceLineEndings(" "));
}
