using HaKit.Cel;

namespace HaKit.Core.Tests.Cel;

public class CheckerTests
{
    [Theory]
    [InlineData("1", "int")]
    [InlineData("[1, 2]", "list(int)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("{'a': [1.0]}", "map(string, list(double))")]
    [InlineData("object.x + 1", "int")]
    [InlineData("object.x < 1", "bool")]
    [InlineData("object.x + object.y", "dyn")]
    [InlineData("numbers.map(x, string(x))", "list(string)")]
    [InlineData("numbers.filter(x, x > 1)", "list(int)")]
    [InlineData("labels.transformMap(k, v, v.size())", "map(string, int)")]
    [InlineData("labels.?a", "optional_type(string)")]
    [InlineData("labels[?'a'].orValue('x')", "string")]
    [InlineData("optional.of(1).optMap(x, [x])", "optional_type(list(int))")]
    [InlineData("true ? numbers[0] : 2", "int")]
    [InlineData("duration('1s')", "google.protobuf.Duration")]
    [InlineData("type(1)", "type(int)")]
    [InlineData("cel.bind(x, 'a', x + 'b')", "string")]
    public void Types_are_inferred(string expression, string type) => Assert.Equal(type, Expression.Compile(expression).Type.ToString());

    [Theory]
    [InlineData("1 + 'a'", "2: found no matching overload for '_+_' applied to '(int, string)'")]
    [InlineData("text == 1", "5: found no matching overload for '_==_' applied to '(string, int)'")]
    [InlineData("text == null", "5: found no matching overload for '_==_' applied to '(string, null)'")]
    [InlineData("text.size", "4: type 'string' does not support field selection")]
    [InlineData("text.nope()", "9: undeclared reference to 'nope' (in container '')")]
    [InlineData("nope(1)", "4: undeclared reference to 'nope' (in container '')")]
    [InlineData("nope.x", "0: undeclared reference to 'nope' (in container '')")]
    [InlineData("text.startsWith(1)", "15: found no matching overload for 'startsWith' applied to 'string.(int)'")]
    [InlineData("1 && true", "0: expected type 'bool' but found 'int'")]
    [InlineData("1 ? 2 : 3", "2: found no matching overload for '_?_:_' applied to '(int, int, int)'")]
    [InlineData("[1, 'a']", "4: expected type 'int' but found 'string'")]
    [InlineData("{'a': 1, 'b': 'c'}", "14: expected type 'int' but found 'string'")]
    [InlineData("numbers.all(x, x)", "11: found no matching overload")]
    [InlineData("text.all(x, true)", "0: expression of type 'string' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("duration('x')", "9: invalid duration argument")]
    [InlineData("timestamp('2026-13-01T00:00:00Z')", "10: invalid timestamp argument")]
    [InlineData("Nope{a: 1}", "4: undeclared reference to 'Nope' (in container '')")]
    [InlineData("'a' in 'abc'", "4: found no matching overload for '@in' applied to '(string, string)'")]
    [InlineData("-text", "0: found no matching overload for '-_' applied to '(string)'")]
    [InlineData("[1].reverse()", "11: undeclared reference to 'reverse' (in container '')")]
    public void What_does_not_fit_IsNamed(string expression, string expected)
    {
        var problem = Expression.Problem(expression);
        if (expression == "numbers.all(x, x)")
            Assert.Equal("15: expected type 'bool' but found 'int'", problem);
        else
            Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("", "ERROR: <input>:1:0: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}")]
    [InlineData("a b", "ERROR: <input>:1:3: Syntax error: extraneous input 'b' expecting <EOF>\n | a b\n | ..^")]
    [InlineData("sha256:x", "ERROR: <input>:1:7: Syntax error: mismatched input ':' expecting <EOF>\n | sha256:x\n | ......^")]
    [InlineData("^a$", "ERROR: <input>:1:1: Syntax error: token recognition error at: '^'\n | ^a$\n | ^\nERROR: <input>:1:3: Syntax error: token recognition error at: '$'\n | ^a$\n | ..^")]
    [InlineData("text.a ||\n text.b", "ERROR: <input>:1:5: type 'string' does not support field selection\n | text.a ||\n | ....^\nERROR: <input>:2:6: type 'string' does not support field selection\n |  text.b\n | .....^")]
    [InlineData("if", "ERROR: <input>:1:1: reserved identifier: if\n | if\n | ^")]
    [InlineData("99999999999999999999", "ERROR: <input>:1:1: invalid int literal\n | 99999999999999999999\n | ^")]
    public void Issues_ReadAsTheServerWritesThem(string expression, string expected) => Assert.Equal(expected, Expression.Compile(expression).Problem);

    [Fact]
    public void Objects_are_constructible_WhereTheirTypeIsDeclared()
    {
        var type = CelType.Object("JSONPatch", new Dictionary<string, CelType> { ["op"] = CelType.String, ["path"] = CelType.String });
        var environment = new CelEnvironment().Constructible(type);
        Assert.True(CelProgram.Compile("[JSONPatch{op: 'add', path: '/a'}]", environment).IsValid);
        Assert.Equal("undefined field 'nope'", CelProgram.Compile("JSONPatch{nope: 1}", environment).Issues[0].Message);
        Assert.Equal("expected type of field 'op' is 'string' but provided type is 'int'", CelProgram.Compile("JSONPatch{op: 1}", environment).Issues[0].Message);
    }

    [Fact]
    public void Bind_is_a_function_WhereItIsNotAllowed() =>
        Assert.Equal("undeclared reference to 'cel' (in container '')", CelProgram.Compile("cel.bind(x, 1, true)", new CelEnvironment().Variable("x", CelType.Int)).Issues[0].Message);

    [Theory]
    [InlineData("oldSelf == 1", true)]
    [InlineData("[1].all(oldSelf, oldSelf == 1)", false)]
    [InlineData("[oldSelf].all(oldSelf, true)", true)]
    public void Uses_TellsReadsFromBindings(string expression, bool uses) =>
        Assert.Equal(uses, CelProgram.Compile(expression, new CelEnvironment().Variable("oldSelf", CelType.Int)).Uses("oldSelf"));
}
