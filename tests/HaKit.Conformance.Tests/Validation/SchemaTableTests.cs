using HaKit.Schema;
using HaKit.SchemaTable;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>The checked-in table of the API's types against the client's models it is made from.</summary>
public class SchemaTableTests
{
    [Fact]
    public void The_table_IsWhatTheModelsGive()
    {
        using var stream = typeof(Schema.SchemaTable).Assembly.GetManifestResourceStream("HaKit.Schema.schema.txt")!;
        using var reader = new StreamReader(stream);
        Assert.True(
            SchemaTableWriter.Write() == reader.ReadToEnd(),
            "schema.txt is stale: run dotnet run --project tools/HaKit.SchemaTable src/HaKit.Core/Schema/schema.txt");
    }

    [Fact]
    public void Every_type_that_a_kind_reaches_CanBeRead()
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<TypeSchema>(Schema.SchemaTable.Shared.Kinds.Select(kind => kind.Split(' ')).Select(kind => Schema.SchemaTable.Shared.FindKind(kind[0], kind[1])!));
        while (waiting.TryDequeue(out var type))
        {
            foreach (var field in type.Fields)
            {
                var shape = field.Shape;
                while (shape.Element is not null)
                    shape = shape.Element;
                if (shape.Type == FieldType.Object && seen.Add(shape.TypeName!))
                    waiting.Enqueue(shape.Object(Schema.SchemaTable.Shared));
            }
        }

        Assert.True(seen.Count > 300);
    }
}
