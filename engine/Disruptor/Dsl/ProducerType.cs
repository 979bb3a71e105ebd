namespace Disruptor.Dsl;

/// <summary>How many threads publish.</summary>
public enum ProducerType
{
    /// <summary>One thread at a time.</summary>
    Single,

    /// <summary>Any number of threads.</summary>
    Multi,
}
