using NewsFeed.Articles;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A player as the article's page offers it: nothing is loaded before the reader opens it.</summary>
/// <param name="Player">The player.</param>
/// <param name="Title">What it plays.</param>
/// <param name="Poster">The picture to stand in its place until then.</param>
public sealed record PlayerView(Player Player, string Title, Image? Poster);
