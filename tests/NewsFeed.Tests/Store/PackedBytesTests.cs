using CsCheck;
using NewsFeed.Store;

namespace NewsFeed.Tests.Store;

public sealed class PackedBytesTests
{
    [Fact]
    public void Gives_back_any_bytes() =>
        Gen.Byte.Array[0, 5_000].Sample(bytes => PackedBytes.Unpack(PackedBytes.Pack(bytes)).AsSpan().SequenceEqual(bytes));

    [Fact]
    public void Says_that_a_damaged_store_is_damaged()
    {
        var packed = PackedBytes.Pack("Some text that was fine once."u8);
        packed[0] ^= 0xFF;

        Assert.Throws<InvalidDataException>(() => PackedBytes.Unpack(packed));
    }
}
