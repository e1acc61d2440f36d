using HaKit.SchemaTable;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: HaKit.SchemaTable FILE");
    return 2;
}

File.WriteAllText(args[0], SchemaTableWriter.Write());
return 0;
