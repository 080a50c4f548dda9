namespace NewsFeed.Web.Pages.Parts;

/// <summary>Five shades for numbers of articles. Shades grow with the square root, so that one busy day does not leave all others pale.</summary>
/// <param name="most">The highest number that the picture shows.</param>
public sealed class HeatScale(int most)
{
    /// <summary>How many shades there are, beside none for nothing.</summary>
    public const int Shades = 5;

    /// <summary>The class of a number's shade: <c>h0</c> for nothing, <c>h5</c> for the highest.</summary>
    /// <param name="count">A number of articles.</param>
    public string ClassOf(int count) => $"h{(count <= 0 ? 0 : (int)Math.Clamp(Math.Ceiling(Shades * Math.Sqrt((double)count / most)), 1, Shades))}";
}
