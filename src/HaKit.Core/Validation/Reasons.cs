namespace HaKit.Validation;

/// <summary>The API server's cause types, and HaKit's names for what it refuses while decoding (status 400).</summary>
internal static class Reasons
{
    public const string Required = "FieldValueRequired";
    public const string Invalid = "FieldValueInvalid";
    public const string NotSupported = "FieldValueNotSupported";
    public const string Duplicate = "FieldValueDuplicate";
    public const string Forbidden = "FieldValueForbidden";
    public const string NotFound = "FieldValueNotFound";
    public const string TooLong = "FieldValueTooLong";
    public const string TooMany = "FieldValueTooMany";
    public const string TypeInvalid = "FieldValueTypeInvalid";

    public const string Internal = "InternalError";

    public const string UnknownField = "UnknownField";
    public const string DuplicateField = "DuplicateField";
    public const string DecodeError = "DecodeError";

    /// <summary>The server has no such kind, version or group (its status 404).</summary>
    public const string NoMatch = "NoMatch";

    /// <summary>An admission policy among the inputs denies the object.</summary>
    public const string PolicyDenied = "PolicyDenied";
}
