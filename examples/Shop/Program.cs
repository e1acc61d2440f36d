using HaKit;
using Shop;

return await ManifestApp.Run(args, ShopManifest.Build);
