namespace HaKit.Yaml;

/// <summary>Lines cut at LF alone; the framework's own enumerator cuts at every break Unicode knows.</summary>
internal static class LineSpans
{
    public static Lines EnumerateLinesOf(this ReadOnlySpan<char> text) => new(text);

    internal ref struct Lines(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool done;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (done)
                return false;
            var newline = rest.IndexOf('\n');
            done = newline < 0;
            Current = done ? rest : rest[..newline];
            rest = done ? [] : rest[(newline + 1)..];
            return true;
        }
    }
}
