using System.Reflection;
using System.Runtime.CompilerServices;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Tests.Messages;

/// <summary>Every payload of the assembly, and random ones of each; a new payload is tested without being named here.</summary>
internal static class Payloads
{
    private static readonly string[] Texts = ["", "A", "acc-1", "废单：价格超出涨跌幅限制", "\0\u001f\"\\", new string('x', 300), "😀"];

    public static IEnumerable<Type> All { get; } = typeof(IRecordPayload).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IRecordPayload).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal).ToArray();

    public static IEnumerable<Type> Packed => All.Where(type => !type.IsValueType);

    public static IEnumerable<Type> Fixed => All.Where(type => type.IsValueType);

    public static object Random(Type type, Random random)
    {
        var payload = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(payload, Value(property.PropertyType, random));
        return payload;
    }

    private static object Value(Type type, Random random)
    {
        if (type == typeof(string)) return Texts[random.Next(Texts.Length)];
        if (type == typeof(bool)) return random.Next(2) == 1;
        if (type == typeof(long)) return Number(random);
        if (type == typeof(int)) return (int)Number(random);
        if (type == typeof(Price)) return new Price(Number(random));
        if (type == typeof(Money)) return new Money(Number(random));
        if (type == typeof(Quantity)) return new Quantity(Number(random));
        if (type == typeof(OrderId)) return new OrderId(Number(random));
        if (type == typeof(InstrumentId)) return new InstrumentId((uint)Number(random));
        if (type == typeof(TradingDay)) return new TradingDay((int)Number(random));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!;
        if (type == typeof(QuantCore.Model.Markets.Fees))
            return new QuantCore.Model.Markets.Fees(
                new(Number(random)), new(Number(random)), new(Number(random)), new(Number(random)), new(Number(random)));
        return Random(type, random);
    }

    private static long Number(Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => long.MaxValue,
        2 => long.MinValue,
        3 => random.Next(-200, 200),
        4 => random.Next(),
        _ => random.NextInt64(long.MinValue, long.MaxValue),
    };
}
