namespace HaKit.Core.Tests.Cel;

/// <summary>The libraries that the API server adds.</summary>
public class LibraryTests
{
    [Theory]
    [InlineData("'hello'.charAt(1) + 'hello'.charAt(5)", "e")]
    [InlineData("'hello'.charAt(6)", "error: index out of range: 6")]
    [InlineData("'hello mellow'.indexOf('ello')", "1")]
    [InlineData("'hello mellow'.indexOf('ello', 2)", "7")]
    [InlineData("'hello mellow'.indexOf('jello')", "-1")]
    [InlineData("'hello mellow'.lastIndexOf('ello')", "7")]
    [InlineData("'hello mellow'.lastIndexOf('ello', 6)", "1")]
    [InlineData("'TacoCat'.lowerAscii() + 'TacoCÆt'.upperAscii()", "tacocatTACOCÆT")]
    [InlineData("'hello hello'.replace('he', 'we') + 'hello hello'.replace('he', 'we', 1)", "wello wellowello hello")]
    [InlineData("'ab'.replace('', '-')", "-a-b-")]
    [InlineData("'a,b,c'.split(',')", "[a, b, c]")]
    [InlineData("'a,b,c'.split(',', 2)", "[a, b,c]")]
    [InlineData("'a,b,c'.split(',', 0)", "[]")]
    [InlineData("'a😀b'.split('')", "[a, 😀, b]")]
    [InlineData("'tacocat'.substring(4) + 'tacocat'.substring(0, 4)", "cattaco")]
    [InlineData("'tacocat'.substring(4, 2)", "error: invalid substring range. start: 4, end: 2")]
    [InlineData("'tacocat'.substring(9)", "error: index out of range: 9")]
    [InlineData("' \\t a '.trim()", "a")]
    [InlineData("['a', 'b'].join('-') + ['a', 'b'].join()", "a-bab")]
    [InlineData("'%s is %d, %.2f %x %b %o %e%%'.format([dyn('a'), 5, 1.005, 255, 5, 8, 1234.5])", "a is 5, 1.00 ff 101 10 1.234500e+03%")]
    [InlineData("'%d'.format(['a'])", "error: error during formatting: could not convert argument a to %d")]
    [InlineData("'%s %s'.format(['a'])", "error: index 1 out of range")]
    [InlineData("'%s'.format([[1, 'a', {'k': true}]])", null)]
    [InlineData("strings.quote('a\"b\\n')", "\"a\\\"b\\n\"")]
    public void Strings(string expression, string? expected)
    {
        if (expected is null)
            Assert.Equal("17: expected type 'int' but found 'string'", Expression.Problem(expression));
        else
            Assert.Equal(expected, Expression.Shown(expression));
    }

    [Theory]
    [InlineData("[1, 2, 3].isSorted() && !['b', 'a'].isSorted() && [1].isSorted()", "true")]
    [InlineData("[3, 1, 2].min() + [3, 1, 2].max() + [1, 2].sum()", "7")]
    [InlineData("[].sum() == 0", "true")]
    [InlineData("[1.5, 2.0].sum()", "3.5")]
    [InlineData("[duration('1s'), duration('2s')].sum() == duration('3s')", "true")]
    [InlineData("object.empty.map(x, 1).max()", "error: max called on empty list")]
    [InlineData("['a', 'b', 'a'].indexOf('a') == 0 && ['a', 'b', 'a'].lastIndexOf('a') == 2 && [1].indexOf(5) == -1", "true")]
    [InlineData("object.mixed.isSorted()", "error: no such overload")]
    [InlineData("sets.contains([1, 2, 3], [2, 3]) && !sets.contains([1], [2])", "true")]
    [InlineData("sets.intersects([1, 2], [2, 9]) && sets.equivalent([1, 2], [2, 1, 1])", "true")]
    [InlineData("'abc 123'.find('[0-9]+') + 'x'.find('[0-9]+')", "123")]
    [InlineData("'123 abc 456'.findAll('[0-9]+')", "[123, 456]")]
    [InlineData("'123 abc 456'.findAll('[0-9]+', 1)", "[123]")]
    public void Lists_sets_and_patterns(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("url('https://user@example.com:80/a b?x=1&x=2#f').getHost()", "example.com:80")]
    [InlineData("url('https://example.com:80/a').getHostname() + url('https://[::1]:80/').getHostname() + url('https://h:80').getPort()", "example.com::180")]
    [InlineData("url('https://example.com/path%20x?k=a%20b&k=c').getQuery()['k']", "[a b, c]")]
    [InlineData("url('https://example.com/with space').getEscapedPath()", "/with%20space")]
    [InlineData("isURL('https://a.b') && isURL('/abs') && isURL('mailto:x') && !isURL('a') && !isURL('') && !isURL('http://a b/') && !isURL('http://h:x/')", "true")]
    [InlineData("url('../x').getHost()", "error: URL parse error during conversion from string: parse \"../x\": invalid URI for request")]
    [InlineData("ip('10.0.0.1').family() == 4 && ip('::1').family() == 6 && ip('::1').isLoopback()", "true")]
    [InlineData("isIP('10.0.0.1') && isIP('2001:db8::1') && !isIP('10.0.0.01') && !isIP('::ffff:1.2.3.4') && !isIP('fe80::1%eth0')", "true")]
    [InlineData("ip.isCanonical('2001:db8::abcd') && !ip.isCanonical('2001:DB8::ABCD')", "true")]
    [InlineData("string(ip('2001:0db8:0:0:1:0:0:1')) + string(cidr('10.1.0.0/16').masked())", "2001:db8::1:0:0:110.1.0.0/16")]
    [InlineData("ip('0.0.0.0').isUnspecified() && ip('224.0.0.5').isLinkLocalMulticast() && ip('169.254.1.1').isLinkLocalUnicast() && ip('8.8.8.8').isGlobalUnicast()", "true")]
    [InlineData("cidr('10.0.0.0/8').containsIP('10.1.2.3') && cidr('10.0.0.0/8').containsIP(ip('10.1.2.3')) && !cidr('10.0.0.0/8').containsIP('11.0.0.1')", "true")]
    [InlineData("cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && !cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8'))", "true")]
    [InlineData("cidr('10.0.0.0/8').prefixLength() == 8 && isCIDR('::/0') && !isCIDR('10.0.0.0/33') && !isCIDR('10.0.0.0')", "true")]
    [InlineData("cidr('10.0.0.1/8').ip() == ip('10.0.0.1')", "true")]
    public void Urls_and_addresses(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));

    [Theory]
    [InlineData("quantity('1Gi').isGreaterThan(quantity('1000Mi')) && quantity('500m').isLessThan(quantity('1'))", "true")]
    [InlineData("quantity('1k').compareTo(quantity('1000')) == 0 && quantity('1') == quantity('1000m')", "true")]
    [InlineData("quantity('50k').add(20).asInteger()", "50020")]
    [InlineData("quantity('50k').sub(quantity('20k')).asInteger()", "30000")]
    [InlineData("quantity('1.5').isInteger() || quantity('-2').sign() != -1", "false")]
    [InlineData("isQuantity('1Mi') && !isQuantity('1 Mi') && !isQuantity('')", "true")]
    [InlineData("quantity('1Q').sign()", "error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [InlineData("quantity('0.5').asApproximateFloat()", "0.5")]
    [InlineData("format.dns1123Label().validate('a-b').hasValue()", "false")]
    [InlineData("format.dns1123Label().validate('A').value().size()", "1")]
    [InlineData("format.named('uuid').value().validate('x').value()", "[does not match the UUID format]")]
    [InlineData("format.named('nope').hasValue()", "false")]
    [InlineData("!format.uri().validate('https://a').hasValue() && format.date().validate('x').hasValue() && !format.datetime().validate('2026-01-01T00:00:00Z').hasValue()", "true")]
    [InlineData("semver('1.2.3').isLessThan(semver('1.10.0')) && semver('1.0.0-alpha').isLessThan(semver('1.0.0'))", "true")]
    [InlineData("semver('1.2.3').major() + semver('1.2.3').minor() + semver('1.2.3').patch()", "6")]
    [InlineData("isSemver('1.2.3') && !isSemver('v1.2') && isSemver('v1.2', true) && !isSemver('01.2.3') && isSemver('01.2.3', true)", "true")]
    public void Quantities_formats_and_versions(string expression, string expected) => Assert.Equal(expected, Expression.Shown(expression));
}
