using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Admin.Directories;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Topics;

/// <summary>All topics, those that are hidden, merged or without articles, too.</summary>
/// <param name="desk">Reads them.</param>
[OpenTo(AccountRole.Editor)]
public sealed class IndexModel(DirectoryDesk desk) : DirectoryListPage(DirectoryKind.Topics, desk);
