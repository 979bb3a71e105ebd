namespace QuantCore.Pipeline.Tests.Support;

/// <summary>Waits for what another thread will do, with a deadline that only a failure reaches.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static void True(Func<bool> condition, string what)
    {
        if (!SpinWait.SpinUntil(condition, Deadline)) Assert.Fail("Did not happen: " + what);
    }

    public static T Result<T>(Task<T> task)
    {
        if (!task.Wait(Deadline)) Assert.Fail("Not answered.");
        return task.Result;
    }

    public static T Result<T>(ValueTask<T> task) => Result(task.AsTask());
}
