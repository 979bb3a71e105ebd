using QuantCore.Model.Hashing;

namespace QuantCore.Engine.Accounts;

/// <summary>All accounts, in the order they were opened.</summary>
public sealed class AccountStore
{
    private readonly Dictionary<string, Account> _byId = new(StringComparer.Ordinal);
    private readonly List<Account> _all = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Account> All => _all;

    /// <summary>The account with this id, if there is one.</summary>
    public Account? Find(string id) => _byId.GetValueOrDefault(id);

    internal void Add(Account account)
    {
        _byId.Add(account.Id, account);
        _all.Add(account);
    }

    /// <summary>Accounts by id, positions by instrument; positions that never held anything do not count.</summary>
    internal string Hash()
    {
        var hasher = StateHasher.Create();
        foreach (var account in _all.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            account.Image().AddTo(ref hasher);
            foreach (var image in account.Positions.Select(p => p.Image()).OrderBy(p => p.Instrument.Value))
                if (image != new PositionImage(image.Instrument, default, default, default, default, default))
                    image.AddTo(ref hasher);
        }

        return hasher.ToString();
    }
}
