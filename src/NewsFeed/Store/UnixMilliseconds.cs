using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsFeed.Store;

/// <summary>Keeps a moment as milliseconds since 1970 in UTC: one number that sorts and compares alike on every engine.</summary>
public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    number => DateTimeOffset.FromUnixTimeMilliseconds(number));
