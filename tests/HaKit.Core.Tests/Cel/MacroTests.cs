namespace HaKit.Core.Tests.Cel;

public class MacroTests
{
    [Theory]
    [InlineData("[1, 2, 3].all(x, x > 0)", "true")]
    [InlineData("[].all(x, x > 0)", "true")]
    [InlineData("[1, 2, 3].exists(x, x > 2)", "true")]
    [InlineData("[1, 0].exists(x, 1 / x == 1)", "true")]
    [InlineData("[0, 2].all(x, 4 / x == 3)", "false")]
    [InlineData("[0, 2].all(x, 4 / x == 2)", "error: division by zero")]
    [InlineData("[1, 2, 2].exists_one(x, x == 1) && ![1, 1].exists_one(x, x == 1)", "true")]
    [InlineData("[1, 2, 3].map(x, x * 2)", "[2, 4, 6]")]
    [InlineData("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]")]
    [InlineData("[1, 2, 3].filter(x, x != 2)", "[1, 3]")]
    [InlineData("{'a': 1, 'b': 2}.all(k, k < 'c')", "true")]
    [InlineData("{'a': 1, 'b': 2}.map(k, k + '!')", "[a!, b!]")]
    [InlineData("[[1], [2, 3]].map(x, x.map(y, y + x.size()))", "[[2], [4, 5]]")]
    [InlineData("object.list.all(x, x < 4)", "true")]
    [InlineData("labels.exists(k, labels[k] == 'web')", "true")]
    [InlineData("object.name.all(x, true)", "error: no such overload")]
    public void One_variable(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("[5, 6].all(i, v, v == i + 5)", "true")]
    [InlineData("{'a': 1}.exists(k, v, k == 'a' && v == 1)", "true")]
    [InlineData("[1, 1].existsOne(i, v, i == 0 && v == 1)", "true")]
    [InlineData("[1, 2, 3].transformList(i, v, i * v)", "[0, 2, 6]")]
    [InlineData("[1, 2, 3].transformList(i, v, i > 0, i * v)", "[2, 6]")]
    [InlineData("{'a': 1, 'b': 2}.transformMap(k, v, v * 10)", "{a: 10, b: 20}")]
    [InlineData("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 10)", "{b: 20}")]
    [InlineData("{'a': 'x'}.transformMapEntry(k, v, {v: k})", "{x: a}")]
    [InlineData("{'a': 'x', 'b': 'x'}.transformMapEntry(k, v, {v: k})", "error: insert failed: key x already exists")]
    public void Two_variables(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("cel.bind(x, 2 + 3, x * x)", "25")]
    [InlineData("cel.bind(x, 1, cel.bind(y, x + 1, x + y))", "3")]
    [InlineData("cel.bind(x, [1, 2], x.map(y, y + x.size()))", "[3, 4]")]
    public void Bindings(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("optional.of(1).value()", "1")]
    [InlineData("optional.none().hasValue()", "false")]
    [InlineData("optional.none().value()", "error: optional.none() dereference")]
    [InlineData("optional.none().orValue(5)", "5")]
    [InlineData("optional.of(1).orValue(1 / 0)", "1")]
    [InlineData("optional.none().or(optional.of(2)).value()", "2")]
    [InlineData("optional.ofNonZeroValue('').hasValue()", "false")]
    [InlineData("object.?name.orValue('x')", "web")]
    [InlineData("object.?missing.orValue('x')", "x")]
    [InlineData("object.?missing.more.deep.orValue('x')", "x")]
    [InlineData("object.?nested.a.b.orValue('x')", "deep")]
    [InlineData("object.list[?1].value() + object.list[?9].orValue(10)", "12")]
    [InlineData("{'a': 1}[?'b'].hasValue()", "false")]
    [InlineData("[?optional.of(1), ?optional.none(), 3]", "[1, 3]")]
    [InlineData("{?'a': optional.of(1), ?'b': optional.none()}", "{a: 1}")]
    [InlineData("optional.of(2).optMap(x, x + 1).value()", "3")]
    [InlineData("optional.none().optMap(x, x + 1).hasValue()", "false")]
    [InlineData("optional.of(2).optFlatMap(x, optional.of(x * 2)).value()", "4")]
    [InlineData("has(object.?name.x) || true", "true")]
    [InlineData("[optional.of(1), optional.none()].unwrapOpt()", "[1]")]
    [InlineData("[1, 2].first().value() + [1, 2].last().value()", "3")]
    public void Optionals(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("has(text)", "4: invalid argument to has() macro")]
    [InlineData("[1].all(1, true)", "8: argument must be a simple name")]
    [InlineData("[1].map(x.y, 1)", "9: argument must be a simple name")]
    [InlineData("[1].all(x, x, true)", "11: duplicate variable name: x")]
    public void Misuse_IsNamed(string expression, string expected) => Assert.Equal(expected, Expression.Problem(expression));
}
