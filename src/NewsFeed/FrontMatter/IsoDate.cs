namespace NewsFeed.FrontMatter;

/// <summary>A date and time in the form of ISO 8601, read strictly: what does not exist in the calendar is no date.</summary>
internal static class IsoDate
{
    /// <summary>Reads <c>2024-04-11</c>, <c>2024-04-11T09:30</c>, with seconds, with a fraction, with <c>Z</c>, an offset or none.</summary>
    /// <param name="text">The text; a space may stand for the T, and blanks around are ignored.</param>
    /// <param name="date">The point in time in UTC; without an offset the text is taken for UTC.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        var rest = text.Trim();
        if (!Take(ref rest, 4, out var year) || !Skip(ref rest, '-') || !Take(ref rest, 2, out var month) || !Skip(ref rest, '-') || !Take(ref rest, 2, out var day))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        long ticks = 0;
        var offset = 0;
        if (!rest.IsEmpty && !(TryTime(ref rest, out ticks) && TryOffset(rest, out offset)))
        {
            return false;
        }

        ticks += new DateTime(year, month, day).Ticks - (offset * TimeSpan.TicksPerMinute);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (!(Skip(ref rest, 'T') || Skip(ref rest, 't') || Skip(ref rest, ' ')))
        {
            return false;
        }

        if (!Take(ref rest, 2, out var hour) || !Skip(ref rest, ':') || !Take(ref rest, 2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var second = 0;
        if (Skip(ref rest, ':') && (!Take(ref rest, 2, out second) || second > 59))
        {
            return false;
        }

        ticks = ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        return !Skip(ref rest, '.') || TryFraction(ref rest, ref ticks);
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, ref long ticks)
    {
        var digits = 0;
        for (var unit = TimeSpan.TicksPerSecond / 10; digits < rest.Length && char.IsAsciiDigit(rest[digits]); unit /= 10)
        {
            ticks += (rest[digits++] - '0') * unit;
        }

        rest = rest[digits..];
        return digits > 0;
    }

    private static bool TryOffset(ReadOnlySpan<char> rest, out int minutes)
    {
        minutes = 0;
        rest = rest.TrimStart(' ');
        if (rest.IsEmpty || rest is "Z" or "z")
        {
            return true;
        }

        var sign = rest[0] switch { '+' => 1, '-' => -1, _ => 0 };
        rest = rest[1..];
        if (sign == 0 || !Take(ref rest, 2, out var hours))
        {
            return false;
        }

        var rests = 0;
        Skip(ref rest, ':');
        if (!rest.IsEmpty && !Take(ref rest, 2, out rests))
        {
            return false;
        }

        minutes = sign * ((hours * 60) + rests);
        return rest.IsEmpty && rests <= 59 && hours <= 14;
    }

    private static bool Take(ref ReadOnlySpan<char> rest, int digits, out int number)
    {
        number = 0;
        if (rest.Length < digits)
        {
            return false;
        }

        foreach (var c in rest[..digits])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        rest = rest[digits..];
        return true;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
