namespace NewsFeed.FrontMatter;

/// <summary>A YAML value and where it begins.</summary>
/// <param name="Start">UTF-16 index in the file's text.</param>
internal abstract record YamlNode(int Start)
{
    /// <summary>What the value is, as a person would say it.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value; what type it has depends on the key.</summary>
internal sealed record YamlText(int Start, string Value, bool IsPlain) : YamlNode(Start)
{
    /// <inheritdoc/>
    public override string Kind => "a text";

    /// <summary>Whether the file says nothing here: an empty or blank value, <c>null</c> or <c>~</c>.</summary>
    public bool IsAbsent => string.IsNullOrWhiteSpace(Value) || (IsPlain && Value is "null" or "~" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed record YamlList(int Start, List<YamlNode> Items) : YamlNode(Start)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys and values in file order; a key may occur more than once.</summary>
internal sealed record YamlMap(int Start, List<YamlEntry> Entries) : YamlNode(Start)
{
    /// <inheritdoc/>
    public override string Kind => "a group of keys";
}

/// <summary>A value that was rejected, and whose error is already told.</summary>
internal sealed record YamlUnread(int Start) : YamlNode(Start)
{
    /// <inheritdoc/>
    public override string Kind => "an unreadable value";
}

/// <summary>One key and its value.</summary>
internal sealed record YamlEntry(int Start, string Key, YamlNode Value);
