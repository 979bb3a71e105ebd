namespace QuantCore.Gateways.Simulated;

internal enum VenueRequestKind : byte
{
    Submit = 1,
    Cancel = 2,
    Status = 3,
    Refuse = 4,
}
