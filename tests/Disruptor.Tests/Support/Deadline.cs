using System.Diagnostics;

namespace Disruptor.Tests.Support;

/// <summary>Bounded waits: a test that hangs must fail by name, not stop the run.</summary>
static class Deadline
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    public static void Until(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Long, $"not in time: {what}");
            Thread.Yield();
        }
    }

    public static void Join(Thread thread) => Assert.True(thread.Join(Long), $"thread {thread.Name} did not end");

    public static void Join(Task task) => Assert.True(task.Wait(Long), "task did not end");

    public static Thread Run(string name, ThreadStart body)
    {
        var thread = new Thread(body) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }
}
