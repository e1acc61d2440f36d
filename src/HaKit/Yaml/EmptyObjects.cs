namespace HaKit.Yaml;

/// <summary>
/// The models whose empty object is the same as none, as the API's Go type holds them by value, not by pointer. Read by the generator. Any
/// other empty object, like <c>emptyDir: {}</c> or <c>podSelector: {}</c>, is in a model because somebody means it.
/// </summary>
internal static class EmptyObjects
{
    public static bool MeanNothing(string model) =>
        model.EndsWith("Status", StringComparison.Ordinal)
        || model is "V1ObjectMeta" or "V1ListMeta" or "V1ResourceRequirements" or "V1VolumeResourceRequirements"
            or "V1DeploymentStrategy" or "V1StatefulSetUpdateStrategy" or "V1DaemonSetUpdateStrategy";
}
