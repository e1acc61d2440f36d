using HaKit.Inputs;
using HaKit.Tree;

namespace HaKit.Assessments;

/// <summary>Documents that belong together, and the assessment of their objects.</summary>
internal sealed class DocumentAssessment
{
    private readonly Dictionary<ManifestObject, AssessedObject> byObject = [];

    public DocumentAssessment(IReadOnlyList<InputDocument> documents, AssessmentOptions options)
    {
        Documents = documents;
        var inputs = documents.SelectMany(document => document.Objects).Select(item => new AssessedInput(item.Object)).ToList();
        Result = Assessment.Of(inputs, options with { Unread = UnreadHints.Openers(documents) });
        foreach (var one in Result.Objects)
            byObject[one.Object] = one;
    }

    public IReadOnlyList<InputDocument> Documents { get; }

    public Assessment Result { get; }

    public AssessedObject this[InputObject item] => byObject[item.Object];
}
