#:package HaKit@0.1.0
#:property PublishAot=false

using HaKit;

return await ManifestApp.Run(args, () => Manifest.Of(
    Workload.Nginx()
        .Replicas(3)
        .SpreadAcross(Topology.Zone)
        .WithPdb(maxUnavailable: 1)
        .GracefulShutdown(30.s)));
