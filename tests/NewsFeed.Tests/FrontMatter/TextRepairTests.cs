using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class TextRepairTests
{
    [Theory]
    [InlineData("important place to start.‚Äù Catch up", "important place to start.” Catch up")]
    [InlineData("Exposure of â€˜Sensitive Dataâ€™: UpGuard", "Exposure of ‘Sensitive Data’: UpGuard")]
    [InlineData("It‚Äôs here ‚Äî ‚Äúnow‚Äù ‚Ä¶", "It’s here — “now” …")]
    [InlineData("itâ€™s â€œnowâ€\u009D â€“ 5â‚¬ Brandâ„¢", "it’s “now” – 5€ Brand™")]
    [InlineData("‚Ç¨5, Brand‚Ñ¢", "€5, Brand™")]
    [InlineData("cafÃ© SÃ£o Paulo Ã–sterreich Ãœber CAFÃ‰", "café São Paulo Österreich Über CAFÉ")]
    [InlineData("caf√© Universit√§t K√∂ln √® √©t√©", "café Universität Köln è été")]
    [InlineData("voilÃ\u00A0 25Â°C Â©2024 endÂ\u00A0.", "voilà 25°C ©2024 end\u00A0.")]
    [InlineData("25¬∞C ¬©2024", "25°C ©2024")]
    [InlineData("byÅ‚o siÄ™ Å›wiat È™i ÅŸehir", "było się świat și şehir")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€", "Привет, мир")]
    [InlineData("ÎšÎ±Î»Î·Î¼ÎµÏ\u0081Î±", "Καλημερα")]
    [InlineData("æ—¥æœ¬èªž", "日本語")]
    [InlineData("Robot ðŸ¤– and ï£¿üòÄ", "Robot 🤖 and ï£¿üòÄ")]
    [InlineData("Robot \uF8FFüòÄ", "Robot 😀")]
    [InlineData("Ã¢â‚¬â„¢ and cafÃƒÂ©", "’ and café")]
    [InlineData("‚Äö√Ñ√¥ and caf‚àö¬©", "’ and café")]
    [InlineData("√¢‚Ç¨‚Ñ¢", "’")]
    [InlineData("ï»¿Title", "\uFEFFTitle")]
    public void Damaged_text_is_mended(string damaged, string expected) => Assert.Equal(expected, TextRepair.Repair(damaged));

    [Fact]
    public void A_sound_quote_beside_a_damaged_one_survives() => Assert.Equal("“one” “two” É”", TextRepair.Repair("“one‚Äù “two” É”"));

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII & nothing else")]
    [InlineData("“Curly” ‘quotes’ – dashes — ellipsis… €5 ™ ®")]
    [InlineData("√∞ and √π, √±1, 2√π·r, √∂f, ¬p, ¬Ω, x ≈ π, ≈±5")]
    [InlineData("NÃO, AÇÃO, IRMÃ, MAÇÃ” “MAÇÔ «IRMû MANHÃ… SÃO")]
    [InlineData("La lettre « Â » et “Ô, «Â», ‘Ã’")]
    [InlineData("déjà » « école » été… “É” «CAFÉ» À… « à »")]
    [InlineData("„stráž“ pláž” KNÍŽKA PŘÍŠTÍ garáž… „píš“")]
    [InlineData("„Öö“ „Äär“ ‚Ääh‘ ‚Öl‘ ”Ääni” „öö…“")]
    [InlineData("GROSS’ Straß… ß’ «Ü» —Ü ‘ü’ –ö")]
    [InlineData("Spanish: «allá»—dijo—, ¿qué? ¡Ándale!")]
    [InlineData("Þetta er það „gott“ ð»")]
    [InlineData("Å” Ä… NÄ’S ÅÄÖ… «Å» Å—Å")]
    [InlineData("‚Üçüncü‘ ‚Çîn‘ ‚Ñandú‘")]
    [InlineData("Ελληνικά «κείμενα» … Ω’")]
    [InlineData("Русский «текст» — “да”…")]
    [InlineData("中文，日本語「テスト」한국어")]
    [InlineData("עברית “עם” العربية «نص» ไทย हिन्दी")]
    [InlineData("🤖 👩‍💻 ☑️ emoji 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ½ ¼ © 2024 Ø5 ±3 §4")]
    [InlineData("Tiếng Việt: á», ấm “á” LẤY Ã")]
    public void Sound_text_is_the_same_instance(string sound) => Assert.Same(sound, TextRepair.Repair(sound));

    [Fact]
    public void Half_a_character_harms_nothing() => Assert.Equal("\uD83D â€", TextRepair.Repair("\uD83D â€"));
}
