using HaKit;
using HighAvailability;

return await ManifestApp.Run(args, Practices.All);
