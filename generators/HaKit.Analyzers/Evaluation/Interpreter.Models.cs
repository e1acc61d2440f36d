using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Evaluation;

/// <summary>KubernetesClient models, lists and dictionaries: what the program puts into them.</summary>
internal sealed partial class Interpreter
{
    private Value Create(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
            return Value.Opaque;
        var location = Head(creation.Syntax);
        if (KnownTypes.IsModel(type))
            return type.Name is "IntOrString" or "ResourceQuantity" ? CreateScalar(creation, type) : CreateModel(creation, type, location);
        if (IsCollection(type, out var isList))
            return CreateCollection(creation, type, isList, location);
        if (type.SpecialType == SpecialType.None && Replay.CoreMembers.Owns(type) && creation.Constructor is not null && creation.Initializer is null)
            return Call(creation.Constructor, null, creation.Arguments, creation);
        foreach (var argument in creation.Arguments)
            Escape(Evaluate(argument.Value), creation.Constructor);
        if (creation.Initializer is not null)
            Initialize(creation.Initializer, Value.Opaque);
        return Value.Opaque;
    }

    private CellReference CreateModel(IObjectCreationOperation creation, INamedTypeSymbol type, Location location)
    {
        var cell = new Cell(IsList: false, type, location);
        var entity = types.Entity(type);
        if (entity is not null)
        {
            cell = cell.With(new CellEntry("apiVersion", KnownValue.Of(entity.ApiVersion), location, location))
                .With(new CellEntry("kind", KnownValue.Of(entity.Kind), location, location));
        }

        var reference = Allocate(cell);
        if (entity is not null)
            roots[reference.Id] = new Root(reference.Id, path, aside, calls.Count == 0);
        foreach (var argument in creation.Arguments)
        {
            // A patch holds part of an object, and is not evaluated as one.
            if (Evaluate(argument.Value) is CellReference patch)
                roots.Remove(patch.Id);
            Invalidate(reference);
        }

        if (creation.Initializer is not null)
            Initialize(creation.Initializer, reference);
        return reference;
    }

    /// <summary><c>new IntOrString { Value = "http" }</c> and <c>new ResourceQuantity("1Gi")</c> are what they hold.</summary>
    private Value CreateScalar(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        var value = creation.Initializer?.Initializers is [ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Value" } } assignment]
            ? Evaluate(assignment.Value)
            : creation.Arguments.Length == 1 ? Evaluate(creation.Arguments[0].Value) : Value.Opaque;
        return AsScalar(value, type);
    }

    private static Value AsScalar(Value value, ITypeSymbol type) => value is not KnownValue { IsCertain: true } held ? Value.Opaque : held.Worlds[0] switch
    {
        // The client writes a string of digits as a number.
        string text when type.Name == "IntOrString" && long.TryParse(
            text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) => KnownValue.Of(number),
        string or int or long => value,
        null => Value.Null,
        _ => Value.Opaque,
    };

    private CellReference CreateCollection(IObjectCreationOperation creation, INamedTypeSymbol type, bool isList, Location location)
    {
        var cell = new Cell(isList, type, location);
        foreach (var argument in creation.Arguments)
        {
            var value = Evaluate(argument.Value);
            if (At(value) is { } source && source.IsList == isList)
                cell = cell with { Entries = source.Entries, Items = source.Items, IsLost = source.IsLost, IsOpenEnded = source.IsOpenEnded };
            else if (argument.Parameter?.Type.SpecialType != SpecialType.System_Int32 && argument.Parameter?.Type.Name != "IEqualityComparer")
                cell = cell with { IsLost = true };
        }

        var reference = Allocate(cell);
        if (creation.Initializer is not null)
            Initialize(creation.Initializer, reference);
        return reference;
    }

    private Value CreateArray(IArrayCreationOperation array)
    {
        if (array.Initializer is null)
            return array.DimensionSizes is [{ ConstantValue.Value: 0 }] ? Allocate(new Cell(IsList: true, null, Head(array.Syntax))) : Value.Opaque;
        return Allocate(new Cell(IsList: true, null, Head(array.Syntax)) { Items = array.Initializer.ElementValues.Select(Evaluate).ToImmutableArray() });
    }

    private CellReference CreateCollection(IOperation expression)
    {
        var items = ImmutableArray.CreateBuilder<Value>();
        var isOpenEnded = false;
        foreach (var element in expression.ChildOperations)
        {
            if (element.Kind != Spread)
            {
                items.Add(Evaluate(element));
            }
            else if (At(Evaluate(element.ChildOperations.First())) is { IsList: true, IsLost: false } source)
            {
                items.AddRange(source.Items);
                isOpenEnded |= source.IsOpenEnded;
            }
            else
            {
                isOpenEnded = true;
            }
        }

        return Allocate(new Cell(IsList: true, expression.Type as INamedTypeSymbol, Head(expression.Syntax)) { Items = items.ToImmutable(), IsOpenEnded = isOpenEnded });
    }

    /// <summary><c>{ A = …, B = { … }, [key] = …, item }</c>, on the object that was just made or that a property holds.</summary>
    private void Initialize(IObjectOrCollectionInitializerOperation initializer, Value target)
    {
        receivers.Push(target);
        foreach (var operation in initializer.Initializers)
        {
            if (operation is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } nested)
            {
                var held = Read(member);
                if (held is KnownValue { Worlds: [null] })
                    held = Value.Opaque;
                Initialize(nested.Initializer, held);
            }
            else
            {
                Evaluate(operation);
            }
        }

        receivers.Pop();
    }

    private Value Copy(IWithOperation copy)
    {
        var source = Evaluate(copy.Operand);
        if (At(source) is not { } cell || !KnownTypes.IsModel(cell.Type))
        {
            Initialize(copy.Initializer, Value.Opaque);
            return Value.Opaque;
        }

        var reference = Allocate(cell with { Location = Head(copy.Syntax) });
        if (roots.ContainsKey(((CellReference)source).Id))
        {
            // The original is a mould; what is cast from it is what counts.
            roots.Remove(((CellReference)source).Id);
            roots[reference.Id] = new Root(reference.Id, path, aside, calls.Count == 0);
        }

        Initialize(copy.Initializer, reference);
        return reference;
    }

    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation)
        {
            var assigned = Evaluate(assignment.Value);
            Set(Variable(assignment.Target)!, assigned);
            return assigned;
        }

        if (assignment.Target is not IPropertyReferenceOperation property)
        {
            EvaluateChildren(assignment.Target);
            var value = Evaluate(assignment.Value);
            LoseTarget(assignment.Target);
            return value;
        }

        var instance = property.Instance is null ? Value.Opaque : Evaluate(property.Instance);
        var key = property.Arguments.Length == 1 ? Evaluate(property.Arguments[0].Value) : Value.Opaque;
        var stored = Evaluate(assignment.Value);
        Store(instance, property, key, stored, assignment.Syntax.GetLocation(), property.Syntax.GetLocation());
        return stored;
    }

    private void Store(Value instance, IPropertyReferenceOperation property, Value key, Value stored, Location location, Location member)
    {
        if (instance is EitherValue either)
        {
            foreach (var option in either.Options)
                Invalidate(option);
        }

        if (At(instance) is not { } cell)
            return;
        var id = ((CellReference)instance).Id;
        if (property.Arguments.Length == 0)
        {
            if (types.JsonName(property.Property) is { } name)
                Upsert(id, cell.With(new CellEntry(name, stored, location, member)));
        }
        else if (key is KnownValue { Worlds: [string text] } && !cell.IsList)
        {
            Upsert(id, cell.With(new CellEntry(text, stored, location, member)));
        }
        else if (key is KnownValue { Worlds: [int index] } && cell.IsList && index >= 0 && index < cell.Items.Length)
        {
            Upsert(id, cell with { Items = cell.Items.SetItem(index, stored) });
        }
        else
        {
            Upsert(id, cell with { IsOpenEnded = true, IsLost = cell.IsList });
        }
    }

    /// <summary>A member of a model, a list or a dictionary, by its name; what is none of these is not known.</summary>
    private Value ReadModel(Value instance, IPropertyReferenceOperation property)
    {
        if (At(instance) is not { IsLost: false } cell)
            return Value.Opaque;
        if (property.Arguments.Length == 1)
        {
            var key = Evaluate(property.Arguments[0].Value);
            return cell.IsList ? ReadItem(instance, key) : key is KnownValue { Worlds: [string text] } && cell[text] is { } entry ? entry : Value.Opaque;
        }

        if (!KnownTypes.IsModel(cell.Type) || types.JsonName(property.Property) is not { } name)
            return property.Property.Name is "Count" or "Length" && cell is { IsList: true, IsOpenEnded: false } ? KnownValue.Of(cell.Items.Length) : Value.Opaque;
        return cell[name] ?? Value.Null;
    }

    /// <summary>Adding to a list or dictionary; false where the method does something else.</summary>
    private bool TryAdd(IInvocationOperation call, Value instance)
    {
        if (At(instance) is not { } cell || call.TargetMethod.Name is not ("Add" or "TryAdd" or "AddRange"))
            return false;
        var id = ((CellReference)instance).Id;
        var arguments = call.Arguments.Select(argument => Evaluate(argument.Value)).ToList();
        var location = call.Syntax.GetLocation();
        if (cell.IsList && call.TargetMethod.Name == "Add" && arguments.Count == 1)
            Upsert(id, cell with { Items = cell.Items.Add(arguments[0]) });
        else if (cell.IsList && call.TargetMethod.Name == "AddRange" && arguments.Count == 1 && At(arguments[0]) is { IsList: true, IsLost: false } more)
            Upsert(id, cell with { Items = cell.Items.AddRange(more.Items), IsOpenEnded = cell.IsOpenEnded || more.IsOpenEnded });
        else if (!cell.IsList && call.TargetMethod.Name != "AddRange" && arguments is [KnownValue { Worlds: [string key] }, var value])
            Upsert(id, cell.With(new CellEntry(key, value, location, location)));
        else
            Upsert(id, cell with { IsOpenEnded = true });
        return true;
    }

    private static bool IsCollection(INamedTypeSymbol type, out bool isList)
    {
        isList = type.Name == "List";
        return type.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }
            && type.Name is "List" or "Dictionary" or "SortedDictionary";
    }

    /// <summary>What stands for a whole object in a message: <c>new V1Deployment</c>, without what is in it.</summary>
    private static Location Head(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => Location.Create(
            creation.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        WithExpressionSyntax copy => copy.WithKeyword.GetLocation(),
        CollectionExpressionSyntax collection => collection.OpenBracketToken.GetLocation(),
        ArrayCreationExpressionSyntax array => array.NewKeyword.GetLocation(),
        ImplicitArrayCreationExpressionSyntax array => array.NewKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };
}
