using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine;

/// <summary>Everything that is not an order: configuration, days, instruments, accounts, limits, kill switches.</summary>
internal sealed class Administration(EngineState state, Ledger ledger, OrderEntry entry, OrderCancels cancels, OutputBuffer outputs)
{
    public void Configure(ConfigureEngine command)
    {
        var isFirst = state.Configuration is null;
        var isValid = command.CheckpointInterval > 0 && command.MaxOrders is > 0 and <= EngineLimits.MaxOrders && command.StaleQuoteNs > 0
            && command.Mode is >= TradingMode.Simulated and <= TradingMode.Live
            && (isFirst || command.Mode == state.Configuration!.Mode);
        if (!isValid)
        {
            Refuse(RecordType.ConfigureEngine, RejectReason.InvalidConfiguration);
            return;
        }

        state.Configuration = command;
        outputs.Emit(new EngineConfigured
        {
            Mode = command.Mode, CheckpointInterval = command.CheckpointInterval, MaxOrders = command.MaxOrders,
            StaleQuoteNs = command.StaleQuoteNs,
        });
    }

    public void StartDay(StartTradingDay command)
    {
        if (command.Day <= state.Session.Day || !IsDate(command.Day))
        {
            Refuse(RecordType.StartTradingDay, RejectReason.DayOutOfOrder);
            return;
        }

        foreach (var account in state.Accounts.All)
            while (account.Open.First is { } order)
                entry.Close(order, OrdStatus.Expired);
        state.Session.StartDay(command.Day);
        foreach (var market in state.Market.All) market.StartDay();
        foreach (var account in state.Accounts.All) StartDay(account);
        outputs.Emit(new TradingDayStarted { Day = command.Day });
    }

    public void Define(DefineInstrument command)
    {
        if (!CanBe(command))
        {
            Refuse(RecordType.DefineInstrument, RejectReason.InvalidConfiguration);
            return;
        }

        var isNew = state.Market.Find(command.Instrument) is null;
        if (isNew && state.Market.All.Count >= EngineLimits.MaxInstruments)
        {
            Refuse(RecordType.DefineInstrument, RejectReason.CapacityReached);
            return;
        }

        var market = state.Market.Define(RowOf(command));
        market.DefinedOn = state.Session.Day;
        ApplyLimits(market);
        if (isNew)
            foreach (var account in state.Accounts.All)
                if (account.FindPosition(command.Instrument) is { } position)
                    position.Market = market;
        outputs.Emit(new InstrumentChanged
        {
            Instrument = command.Instrument, Board = command.Board, PreClose = command.PreClose, UpperLimit = market.Upper,
            LowerLimit = market.Lower, IsRiskWarning = command.IsRiskWarning, IsSuspended = command.IsSuspended,
            ListedDays = command.ListedDays, IsSameDaySellable = market.Row.IsSameDaySellable, Name = command.Name,
        });
    }

    public void Open(OpenAccount command)
    {
        if (state.Accounts.Find(command.Account) is not null)
        {
            Refuse(RecordType.OpenAccount, RejectReason.AccountExists);
            return;
        }

        if (command.Account.Length is 0 or > 64 || command.Cash.Value is < 0 or > EngineLimits.MaxCash
            || command.CommissionPer10M is < 0 or > 30_000 || command.MinCommission.Value is < 0 or > EngineLimits.MaxPrice
            || state.Accounts.All.Count >= EngineLimits.MaxAccounts)
        {
            Refuse(RecordType.OpenAccount, RejectReason.InvalidConfiguration);
            return;
        }

        var plan = new CommissionPlan(command.CommissionPer10M, command.MinCommission, command.CommissionIncludesExchangeFees);
        var account = new Account(command.Account, command.Cash, plan);
        state.Accounts.Add(account);
        outputs.Emit(new AccountOpened
        {
            Account = command.Account, Cash = command.Cash, CommissionPer10M = command.CommissionPer10M,
            MinCommission = command.MinCommission, CommissionIncludesExchangeFees = command.CommissionIncludesExchangeFees,
        });
        ledger.EmitCash(account);
    }

    public void SetLimits(SetRiskLimits command)
    {
        if (command.Account.Length > 0 && state.Accounts.Find(command.Account) is null)
        {
            Refuse(RecordType.SetRiskLimits, RejectReason.UnknownAccount);
            return;
        }

        if (!LimitsTable.IsValid(command.Limits))
        {
            Refuse(RecordType.SetRiskLimits, RejectReason.InvalidConfiguration);
            return;
        }

        state.Limits.Set(command.Account, command.Limits);
        outputs.Emit(new RiskLimitsChanged { Account = command.Account, Limits = command.Limits, By = command.By });
    }

    public void Engage(EngageKillSwitch command)
    {
        if (command.Account.Length > 0 && state.Accounts.Find(command.Account) is null)
        {
            Refuse(RecordType.EngageKillSwitch, RejectReason.UnknownAccount);
            return;
        }

        if (command.Level is < KillSwitchLevel.PauseStrategies or > KillSwitchLevel.CancelWorking)
        {
            Refuse(RecordType.EngageKillSwitch, RejectReason.InvalidConfiguration);
            return;
        }

        // An engaged switch only goes up: lowering it is a release, which another person may have to do.
        var current = state.KillSwitches.Find(command.Account)?.Level ?? KillSwitchLevel.Released;
        var level = command.Level > current ? command.Level : current;
        state.KillSwitches.Set(new KillSwitchState(command.Account, level, command.Reason, command.By, state.Session.NowNs));
        EmitKillSwitch(command.Account, level, command.Reason, command.By);
        if (level >= KillSwitchLevel.CancelWorking)
            cancels.CancelWhere(order => command.Account.Length == 0 || order.Account.Id == command.Account);
    }

    public void Release(ReleaseKillSwitch command)
    {
        if (state.KillSwitches.Find(command.Account) is null)
        {
            Refuse(RecordType.ReleaseKillSwitch, RejectReason.KillSwitchNotEngaged);
            return;
        }

        state.KillSwitches.Remove(command.Account);
        EmitKillSwitch(command.Account, KillSwitchLevel.Released, command.Reason, command.By);
    }

    private static bool IsDate(TradingDay day)
    {
        var (year, month, date) = (day.Value / 10_000, day.Value / 100 % 100, day.Value % 100);
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
    }

    private static bool CanBe(DefineInstrument row) =>
        row.Instrument.Exchange is Exchange.Sse or Exchange.Szse or Exchange.Bse && row.Board is >= Board.SseMain and <= Board.Index
        && row.ListedDays >= 0 && IsPriceOrNone(row.PreClose) && IsPriceOrNone(row.UpperLimit) && IsPriceOrNone(row.LowerLimit);

    private static bool IsPriceOrNone(Price price) => price.Value is >= 0 and <= EngineLimits.MaxPrice;

    // The feed may say that shares bought today can be sold today; the rulebook says for which boards that can be so.
    private Instrument RowOf(DefineInstrument command)
    {
        var row = Instrument.From(command);
        return row with { IsSameDaySellable = state.Session.Rules?.IsNextDaySettled(row) == false };
    }

    private void StartDay(Account account)
    {
        account.Rates.StartDay();
        foreach (var position in account.Positions)
        {
            if (position.BoughtToday == Quantity.Zero) continue;
            position.BoughtToday = Quantity.Zero;
            ledger.EmitPosition(account, position);
        }

        account.DayOpenEquity = account.Equity();
        ledger.EmitCash(account);
    }

    private void ApplyLimits(InstrumentMarket market)
    {
        market.HasLimits = false;
        market.IsUnlimited = false;
        (market.Lower, market.Upper) = (Price.None, Price.None);
        if (state.Session.Rules is not { } rules) return;
        if (!rules.TryPriceLimits(market.Row, out var lower, out var upper, out var unlimited)) return;
        market.HasLimits = true;
        market.IsUnlimited = unlimited;
        if (!unlimited) (market.Lower, market.Upper) = (lower, upper);
    }

    private void EmitKillSwitch(string account, KillSwitchLevel level, string reason, string by) =>
        outputs.Emit(new KillSwitchChanged { Account = account, Level = level, Reason = reason, By = by });

    private void Refuse(RecordType command, RejectReason reason) => outputs.Emit(new CommandRefused { Command = command, Reason = reason });
}
