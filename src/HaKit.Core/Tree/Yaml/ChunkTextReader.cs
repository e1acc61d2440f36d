namespace HaKit.Tree.Yaml;

/// <summary>Reads a chunk without copying it. A last line without its end gets one, as kubectl gives it: it decides how a block scalar ends.</summary>
internal sealed class ChunkTextReader(YamlChunk chunk) : TextReader
{
    private int at = chunk.Start;
    private bool ended = chunk.Length == 0 || chunk.Text[chunk.End - 1] == '\n';

    public override int Peek() => at < chunk.End ? chunk.Text[at] : ended ? -1 : '\n';

    public override int Read()
    {
        var next = Peek();
        if (at < chunk.End)
            at++;
        else
            ended = true;
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var n = Math.Min(count, chunk.End - at);
        chunk.Text.CopyTo(at, buffer, index, n);
        at += n;
        if (n > 0 || ended || count == 0)
            return n;
        ended = true;
        buffer[index] = '\n';
        return 1;
    }
}
