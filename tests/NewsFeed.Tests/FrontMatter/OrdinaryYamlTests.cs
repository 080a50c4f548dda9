using CsCheck;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

/// <summary>The fast reader of ordinary YAML either gives up or reads what YamlDotNet reads, to the index of every value.</summary>
public sealed class OrdinaryYamlTests
{
    private static readonly ReaderLimits Limits = new();

    private static readonly Gen<string> Usual = Gen.OneOf(
        "title: A", "title: \"A: \\\"b\\\"\"", "b: 'A'", "images:", "topics:", "- AI", "- \"AI\"", "- url: x", "- images:", "  - url: x", "  name: B", "    - a", "  width: 5", "");

    private static readonly Gen<string> Odd = Gen.OneOf(
        "title: A", "title: \"A\"", "title: 'A'", "title: \"A \\\"b\\\" \\\\ \\n c\"", "title: 'it''s'", "title:", "title: ", "title: ~", "title: null", "title:A", "title : A", "a_1: -5",
        "url: https://a.example/x#y?z=1:2", "b: 1 # remark", "b: a: b", "b: a:", "b: \"x\" y", "b: [1, 2]", "b: {c: d}", "b: |", "b: >-", "b: &x y", "b: *x", "b: !!str 1", "# remark",
        "images:", "- AI", "- \"AI\"", "-", "- ", "- - A", "- url: \"x\"", "-   url: x", "- url:", "width: 50", "height: 5", "name: Größe", "b: 日本語 🤖", "b: \u00A0x", "b: x\u2028y", "b: \"\u0085\"",
        "b:\tx", "\tb: x", "---", "...", "--- x", "%TAG", "? a", ": b", "\"q\": a", "'q': a", "q q: a", "", " ", "b: \"open", "close\"", "b: 'open", "text", "b: a'b\"c", "b: - c", "b: -c", "b: %c", "b: @c", "b: ,c",
        "b: ?c", "b: :c", "b: /c", "b: x ", "b:   x", "b: \"\"", "b: ''", "b: \"\\x41\"", "<<: x", "b: x\r", "\r", "b: x\ry", "b: =", "b: 2024-04-11T09:30:00Z", "b: true", "b: ``", "b: x, y", "b: x]", "b: #x", "b: x#y", "b: \uFEFFx", "b: \u007Fx",
        "b: -", "b: --- x", "b: x: \"y\"", "b: ... ", "- a: b: c", "- a", "- 'a': b", "- a:b", "- -1", "- #", "- \"a\": b", "b: ¡x", "b: x\u00A0", "b: \uFFFEx", "b: x\uFFFF");

    private static readonly Gen<string> Documents = Gen.Select(
            Gen.OneOf("", "", "", "  ", "    ", " "), Gen.Frequency((6, Usual), (1, Odd)), Gen.OneOf("\n", "\n", "\n", "\r\n"))
        .Select((indent, line, ending) => indent + line + ending).Array[0, 7].Select(lines => "a: b\n" + string.Concat(lines));

    [Fact]
    public void Any_pile_of_lines_is_read_as_YamlDotNet_reads_it_or_left_to_it() =>
        Documents.Sample(document => { AssertSame(document); }, iter: 100_000);

    [Fact]
    public void Real_shapes_with_a_few_signs_changed_are_read_as_YamlDotNet_reads_them_or_left_to_it()
    {
        var seeds = Directory.EnumerateFiles(Seeds.Folder, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).Select(FrontMatterOf).ToArray();
        var signs = "\n \"'\\:-#[]{}&*!|>%@`~,?abc0\t\r.é\u0085\uFEFF";
        var edits = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, signs.Length - 1], Gen.Int[0, 2]).Array[1, 4];
        Gen.Select(Gen.Int[0, seeds.Length - 1], edits).Sample(
            (seed, changes) => { AssertSame(changes.Aggregate(seeds[seed], (text, change) => Edit(text, change.Item1 % text.Length, signs[change.Item2], change.Item3))); },
            iter: 20_000);
    }

    [Fact]
    public void Every_seed_takes_the_fast_road() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Seeds.Folder, "_news"), "*.md").Select(File.ReadAllText).Select(FrontMatterOf),
            yaml => Assert.True(AssertSame(yaml)));

    [Fact]
    public void Nearly_every_real_file_takes_the_fast_road_and_reads_the_same()
    {
        var files = Directory.EnumerateFiles(Corpus.Path(), "*.md", SearchOption.AllDirectories).Where(file => file.Contains("/_news/", StringComparison.Ordinal)).ToList();

        var fast = files.Count(file => AssertSame(FrontMatterOf(File.ReadAllText(file))));

        Assert.True(fast > files.Count * 0.95, $"Only {fast} of {files.Count} files take the fast road.");
    }

    [Theory]
    [InlineData("title: A\n  b\n")]
    [InlineData("title: A # remark\n")]
    [InlineData("title: \"a\" b\n")]
    [InlineData("title: [a]\n")]
    [InlineData("title: *a\n")]
    [InlineData("title:\tA\n")]
    [InlineData("<<: A\n")]
    [InlineData("")]
    public void What_is_not_ordinary_is_left_to_YamlDotNet(string yaml) => Assert.Null(OrdinaryYaml.Read(yaml, 0, yaml.Length, Limits));

    [Fact]
    public void Guards_are_left_to_the_reader_that_words_their_errors()
    {
        var deep = string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', i) + "a:\n"));
        var many = string.Concat(Enumerable.Repeat("a: b\n", 11_000));

        Assert.Null(OrdinaryYaml.Read(deep, 0, deep.Length, Limits));
        Assert.Null(OrdinaryYaml.Read(many, 0, many.Length, Limits));
    }

    private static bool AssertSame(string yaml)
    {
        var fast = OrdinaryYaml.Read(yaml, 0, yaml.Length, Limits);
        if (fast is null)
        {
            return false;
        }

        var problems = new ProblemList("x");
        using var walk = new YamlWalk(YamlSource.Whole(yaml, 0, yaml.Length), Limits, problems);
        var slow = new YamlMap(0, []);
        walk.ReadInto(slow);
        Assert.True(walk.Fault is null && !walk.IsStopped && !problems.HasErrors, $"YamlDotNet finds a fault: {walk.Fault?.Message}\n{yaml}");
        Assert.Equal(TextOf(slow), TextOf(fast));
        return true;
    }

    private static string TextOf(YamlNode node) => node switch
    {
        YamlText text => $"{text.Start}:{(text.IsPlain ? "" : "q")}<{text.Value}>",
        YamlList list => $"{list.Start}:[{string.Join(", ", list.Items.Select(TextOf))}]",
        YamlMap map => $"{map.Start}:{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Start}:{entry.Key}={TextOf(entry.Value)}"))}}}",
        _ => "unread",
    };

    private static string FrontMatterOf(string file)
    {
        var start = file.IndexOf('\n', StringComparison.Ordinal) + 1;
        return file[start..(file.IndexOf("\n---", start, StringComparison.Ordinal) + 1)];
    }

    private static string Edit(string text, int at, char sign, int kind) => kind switch
    {
        0 => text.Insert(at, sign.ToString()),
        1 => text.Remove(at, 1),
        _ => text.Remove(at, 1).Insert(at, sign.ToString()),
    };
}
