using System.Diagnostics.CodeAnalysis;

namespace Disruptor.Internal;

/// <summary>What a handler's class overrides, found once per processor.</summary>
static class HandlerShape
{
    /// <summary>True unless the interface's empty default is what would be called.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A trimmed or unknown map only costs a call per batch.")]
    public static bool Overrides(Type handler, Type handlerInterface, string method)
    {
        try
        {
            var map = handler.GetInterfaceMap(handlerInterface);
            var index = Array.FindIndex(map.InterfaceMethods, m => m.Name == method);
            return index < 0 || map.TargetMethods[index]?.DeclaringType != handlerInterface;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // A variant implementation (handler of a base class) has no map of its own for this interface.
            return true;
        }
    }
}
