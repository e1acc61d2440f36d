namespace HaKit.Settings;

/// <summary>The settings file.</summary>
internal static class SettingsFile
{
    /// <summary>Its name; it is looked for in the working directory, then in the directories above.</summary>
    public const string Name = "hakit.yaml";
}
