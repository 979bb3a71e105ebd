namespace QuantCore.Gateways.Simulated;

internal enum VenueOrderState : byte
{
    Working = 0,
    Filled = 1,
    Canceled = 2,
    Rejected = 3,
    Expired = 4,
}
