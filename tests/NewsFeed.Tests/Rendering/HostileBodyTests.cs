using AngleSharp.Html.Parser;

namespace NewsFeed.Tests.Rendering;

public sealed class HostileBodyTests
{
    public static TheoryData<string> Elements => XssVectors.Elements;

    public static TheoryData<string> Attributes => XssVectors.Attributes;

    public static TheoryData<string> Addresses => XssVectors.Addresses;

    public static TheoryData<string> Mutations => XssVectors.Mutations;

    [Theory]
    [MemberData(nameof(Elements))]
    [MemberData(nameof(Attributes))]
    [MemberData(nameof(Addresses))]
    [MemberData(nameof(Mutations))]
    public void Nothing_but_harmless_elements_attributes_and_addresses_survives(string vector)
    {
        string[] places =
        [
            vector, $"Text {vector} text", $"> {vector}", $"- {vector}", $"# {vector}", $"a|b\n-|-\n{vector}|x", $"*{vector}*", $"[{vector}](/x)",
            $"<div>{vector}</div>", $"<p title='{vector}'>x", $"<table><tr>{vector}", $"<a href=/x>{vector}", $"<pre>{vector}", $"<b><i>{vector}</b>",
        ];
        Assert.All(places, body => Harmless.Assert(Bodies.Html(body)));
    }

    [Fact]
    public void The_judge_of_these_tests_knows_harm_when_it_sees_it()
    {
        string[] harmful = ["<script>x</script>", "<p onclick=x>", "<a href=javascript:x>", "<img src=data:x>", "<svg>", "<!-- x -->", "<p id=x>", "<p class=x>", "<a href=//x>"];
        Assert.All(harmful, html => Assert.ThrowsAny<Exception>(() => Harmless.Assert(html)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<iframe src=//x>words</iframe>")]
    [InlineData("<svg><text>words</text></svg>")]
    [InlineData("<textarea>words</textarea>")]
    [InlineData("<template><p>words</p></template>")]
    public void Elements_that_hold_no_prose_go_with_all_they_hold(string html) => Assert.Equal("beforeafter", Bodies.Html($"<b>before</b>{html}after")
        .Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)
        .Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal).Trim());

    [Fact]
    public void The_outcome_stays_inside_the_element_it_is_put_into()
    {
        var vectors = new[] { XssVectors.Elements, XssVectors.Attributes, XssVectors.Addresses, XssVectors.Mutations }
            .SelectMany(data => data.Select(row => row.Data));
        var parser = new HtmlParser();
        Assert.All(vectors, vector =>
        {
            using var page = parser.ParseDocument($"<!doctype html><main><article>{Bodies.Html(vector)}</article><footer>end</footer></main>");
            Assert.Equal(2, page.QuerySelector("main")!.ChildElementCount);
            Assert.Equal("end", page.QuerySelector("main > footer")!.TextContent);
        });
    }
}
