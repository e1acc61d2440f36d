namespace HaKit.Cel;

/// <summary>Arguments by the kind that the signature promises.</summary>
internal static class Arguments
{
    extension(CelValue value)
    {
        public string Text => ((CelScalar<string>)value).Value;

        public long Int => ((CelScalar<long>)value).Value;

        public ulong Uint => ((CelScalar<ulong>)value).Value;

        public double Double => ((CelScalar<double>)value).Value;

        public byte[] Bytes => ((CelScalar<byte[]>)value).Value;

        public CelDuration Duration => ((CelScalar<CelDuration>)value).Value;

        public CelTimestamp Timestamp => ((CelScalar<CelTimestamp>)value).Value;

        public T Held<T>() where T : notnull => ((CelScalar<T>)value).Value;
    }
}
