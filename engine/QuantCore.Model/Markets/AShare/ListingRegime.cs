namespace QuantCore.Model.Markets.AShare;

/// <summary>What stands in for the daily limit on the first trading days of a new listing.</summary>
public enum ListingRegime : byte
{
    /// <summary>Nothing: the ordinary limit from the first day.</summary>
    OrdinaryLimit = 1,

    /// <summary>No limit.</summary>
    Unlimited = 2,

    /// <summary>A range around the issue price.</summary>
    IssueRange = 3,

    /// <summary>There was a rule and it is not known here: such days are refused.</summary>
    NotKnown = 4,
}
