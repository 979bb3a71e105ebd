namespace Disruptor.Tests.Support;

struct ValueEvent
{
    public int Producer;
    public long Number;
    public long Check;
}

sealed class ClassEvent
{
    public int Producer;
    public long Number;
    public long Check;
}
