using System.Text;
using HaKit.Hosting;

namespace HaKit.Tests.Hosting;

/// <summary>A run of a deployment project as the process would do it: exit code, both streams, a folder of its own.</summary>
internal sealed class RunningApp : IDisposable
{
    private readonly MemoryStream output = new();
    private readonly StringWriter error = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("hakit-app-").FullName;

    public Stream? OutputStream { get; init; }

    public string Output => Encoding.UTF8.GetString(output.ToArray());

    public string Error => error.ToString();

    public int Run(Func<Manifest> build, params string[] args) =>
        new AppRun(new AppHost { Output = OutputStream ?? output, Error = error, WorkingDirectory = Folder }).Run(args, _ => build());

    public int Run(Func<AppArguments, Manifest> build, params string[] args) =>
        new AppRun(new AppHost { Output = OutputStream ?? output, Error = error, WorkingDirectory = Folder }).Run(args, build);

    public string File(string name) => System.IO.File.ReadAllText(Path.Combine(Folder, name));

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }
}
