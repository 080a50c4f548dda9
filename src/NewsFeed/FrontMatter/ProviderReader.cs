using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads who published an article; what the file does not say is taken from the page's host.</summary>
internal static class ProviderReader
{
    /// <summary>The article's provider.</summary>
    /// <param name="fields">The article's keys.</param>
    /// <param name="page">The article's page; null where it has none, which is an error told elsewhere.</param>
    /// <returns>Null where neither the file nor the page names one.</returns>
    public static ArticleProvider? Provider(this FieldReader fields, string? page)
    {
        var provider = fields.Map("provider");
        var domain = provider?.Domain("domain");
        if (domain is null)
        {
            domain = Derive(fields, provider, page);
        }

        var read = new ArticleProvider(provider is null ? domain ?? "" : Name(provider, domain), domain ?? "")
        {
            Images = provider?.Images("images"),
            Authors = provider?.Lines("authors"),
            Publishers = provider?.Lines("publishers"),
        };
        provider?.NoteUnknown();
        return domain is null ? null : read;
    }

    private static string? Derive(FieldReader fields, FieldReader? provider, string? page)
    {
        var domain = page is null ? null : DomainName.OfPage(page);
        if (!fields.Context.IsWhole || page is null || (provider is null && fields.Has("provider")))
        {
            return domain;
        }

        var key = provider is null ? "provider" : "provider.domain";
        var where = provider is null ? fields : provider;
        var name = provider is null ? "provider" : "domain";
        if (domain is null)
        {
            where.Error(name, $"There is no {key}, and the page's address holds no name to take its place.");
        }
        else
        {
            where.Warn(name, $"There is no usable {key}; the page's host {ProblemWords.Quote(domain)} takes its place.");
        }

        return domain;
    }

    private static string Name(FieldReader provider, string? domain)
    {
        var name = provider.Line("name");
        if (DisplayText.Of(name) is not null)
        {
            return name!;
        }

        if (domain is not null)
        {
            provider.Warn("name", $"The provider has no name; {ProblemWords.Quote(domain)} takes its place.");
        }

        return domain ?? "";
    }
}
