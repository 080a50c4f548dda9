using NewsFeed.Feed;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What an article says itself, ready to be shown.</summary>
/// <param name="View">The article.</param>
/// <param name="Body">Its body; empty where there is none.</param>
/// <param name="Player">Its player; null where the file has none that is known.</param>
public sealed record PieceView(ArticleView View, SafeHtml Body, Player? Player);
