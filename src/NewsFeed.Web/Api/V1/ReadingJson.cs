using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsFeed.Web.Api.V1;

/// <summary>How the answers are written, worked out when the program is compiled: the first request need not wait for it.</summary>
[JsonSerializable(typeof(ArticlePage))]
[JsonSerializable(typeof(ArticleDetail))]
[JsonSerializable(typeof(TopicList))]
[JsonSerializable(typeof(ProviderList))]
internal sealed partial class ReadingJson : JsonSerializerContext
{
    /// <summary>The same, with what a list tells of an article before what only its own answer tells.</summary>
    public static IJsonTypeInfoResolver InOrder => Default.WithAddedModifier(type =>
    {
        if (type.Type == typeof(ArticleDetail))
        {
            foreach (var property in type.Properties)
            {
                property.Order = property.DeclaringType == typeof(ArticleDetail) ? 1 : 0;
            }
        }
    });
}
