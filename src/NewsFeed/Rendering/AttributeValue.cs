using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsFeed.Rendering;

/// <summary>What an attribute of a body may say. Addresses are not decided here.</summary>
internal static partial class AttributeValue
{
    /// <summary>The value to write.</summary>
    /// <returns>The value, or its usable part; null where the attribute is to be left out.</returns>
    public static string? Of(string element, string attribute, string value) => attribute switch
    {
        "alt" or "title" => value,
        "class" when element == "code" => value.Split(' ').FirstOrDefault(word => Language().IsMatch(word)),
        "class" => value.Split(' ').FirstOrDefault(TableAlignment.Classes.Contains),
        "colspan" or "rowspan" => Number(value, 1, 100),
        "width" or "height" => Number(value, 1, 10_000),
        "start" or "value" => Number(value, -1_000_000, 1_000_000),
        "reversed" => "",
        "type" => value is "1" or "a" or "A" or "i" or "I" ? value : null,
        "scope" => value is "row" or "col" or "rowgroup" or "colgroup" ? value : null,
        "dir" => value is "ltr" or "rtl" or "auto" ? value : null,
        "lang" => LanguageTag().IsMatch(value) ? value : null,
        "datetime" => Moment().IsMatch(value) ? value : null,
        _ => null,
    };

    private static string? Number(string value, int min, int max) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\Alanguage-[A-Za-z0-9+#._-]{1,30}\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A[0-9PTZWYMDHS:.,+ -]{1,40}\z")]
    private static partial Regex Moment();
}
