namespace HaKit.Package.Tests;

/// <summary>One package for all tests here: packed once.</summary>
[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageCollection : ICollectionFixture<PackedPackage>;
