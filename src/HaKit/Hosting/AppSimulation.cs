using System.Text;
using HaKit.Inputs;
using HaKit.Manifests;
using HaKit.Simulating;
using HaKit.Simulating.Report;
using HaKit.Text;

namespace HaKit.Hosting;

/// <summary><c>dotnet run -- simulate</c>: the options, output and exit codes of <c>hakit simulate</c> for the manifest that the program builds.</summary>
internal sealed class AppSimulation
{
    private string faults = SurveyOptions.DefaultFaults;
    private string seeds = "1";
    private string format = SurveyOutput.Text;

    /// <summary>Sets an option; what is wrong with its value, or null.</summary>
    public string? Set(string name, string value)
    {
        switch (name)
        {
            case "--faults":
                faults = value;
                return SurveyOptions.FaultsError(value);
            case "--seeds":
                seeds = value;
                return SurveyOptions.Seeds(value) is null ? SurveyOptions.SeedsError : null;
            default:
                format = value;
                return SurveyOutput.Formats.Contains(value) ? null : $"must be {string.Join(", ", SurveyOutput.Formats)}";
        }
    }

    /// <summary>Simulates the faults; null where one of them names what is not there, or where nothing can be simulated.</summary>
    public SeededSurvey? Run(RenderedManifest rendered, Cluster on, AppHost host, List<string> errors)
    {
        var progress = host.ShowsProgress ? new SurveyProgress(host.Error.Write) : null;
        var unknown = new List<string>();
        try
        {
            var survey = SeededSurvey.Run(
                rendered.Objects, on, SurveyOptions.Faults(faults), SurveyOptions.Seeds(seeds)!.Value, unknown, progress is null ? null : progress.Show,
                rendered.Assessment.Rules);
            errors.AddRange(unknown.Select(error => "--faults: " + error));
            if (survey.IsEmpty)
                errors.Add("the manifest holds no workload that can be simulated");
            return errors.Count == 0 ? survey : null;
        }
        catch (SimulationLimitException e)
        {
            errors.Add(e.Message);
            return null;
        }
        finally
        {
            progress?.Clear();
        }
    }

    public ReadOnlyMemory<byte> Write(SeededSurvey survey) => SurveyOutput.Write(survey, format, new Style(false), WriteFinding);

    private static void WriteFinding(StringBuilder text, Finding finding, string headline)
    {
        text.Append(headline).Append('\n');
        if (finding.Accepted is { } reason)
            text.Append("    accepted: ").Append(Printable.Line(reason)).Append('\n');
        else if (finding.Remediation.Length > 0)
            text.Append("    fix: ").Append(Printable.Line(finding.Remediation)).Append('\n');
    }
}
