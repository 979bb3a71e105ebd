using Disruptor.Dsl;
using Disruptor.Tests.Support;

namespace Disruptor.Tests.Dsl;

/// <summary>Makes disruptors for tests and publishes numbered events.</summary>
static class Ring
{
    public static ValueDisruptor<ValueEvent> Values(int size = 64, ProducerType type = ProducerType.Single, IWaitStrategy? wait = null) =>
        new(() => default, size, TaskScheduler.Default, type, wait ?? new BlockingWaitStrategy());

    public static Disruptor<ClassEvent> Classes(int size = 64, ProducerType type = ProducerType.Single, IWaitStrategy? wait = null) =>
        new(() => new ClassEvent(), size, TaskScheduler.Default, type, wait ?? new BlockingWaitStrategy());

    public static void Publish(this ValueDisruptor<ValueEvent> disruptor, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var scope = disruptor.PublishEvent();
            scope.Event().Number = scope.Sequence;
        }
    }

    public static void Publish(this Disruptor<ClassEvent> disruptor, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var scope = disruptor.PublishEvent();
            scope.Event().Number = scope.Sequence;
        }
    }

    public static IEnumerable<long> To(int count) => Enumerable.Range(0, count).Select(i => (long)i);
}
