using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsFeed.Store;

/// <summary>A table as the model has it: what an engine needs to write rows without tracking entities.</summary>
/// <typeparam name="TRow">A row of the model.</typeparam>
public sealed class StoredTable<TRow>
    where TRow : class
{
    /// <summary>Looks the table up.</summary>
    /// <param name="db">A store of the engine that is to write.</param>
    public StoredTable(NewsFeedDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entity = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow)} is not in the model.");
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        Columns = [.. entity.GetProperties().Select(property => new StoredColumn<TRow>(property, sql.DelimitIdentifier(property.GetColumnName(table)!)))];
    }

    /// <summary>The table's name, quoted for SQL.</summary>
    public string Name { get; }

    /// <summary>All columns, in the order of the model.</summary>
    public IReadOnlyList<StoredColumn<TRow>> Columns { get; }

    /// <summary>A query for whole rows.</summary>
    internal string Select => $"SELECT {string.Join(", ", Columns.Select(column => column.Name))} FROM {Name}";

    /// <summary>The row that <see cref="Select"/> stands on. What refers to other rows stays empty.</summary>
    internal TRow RowOf(DbDataReader reader)
    {
        var row = Activator.CreateInstance<TRow>();
        for (var i = 0; i < Columns.Count; i++)
        {
            Columns[i].Fill(row, reader.IsDBNull(i) ? null : reader.GetValue(i));
        }

        return row;
    }
}

/// <summary>One column: its SQL name and how to read its value, as the database takes it, from a row.</summary>
/// <typeparam name="TRow">A row of the model.</typeparam>
public sealed class StoredColumn<TRow>
    where TRow : class
{
    private readonly IProperty property;
    private readonly Func<object, object?> read;

    /// <summary>Describes a column.</summary>
    /// <param name="property">The property that it keeps.</param>
    /// <param name="name">Its name, quoted for SQL.</param>
    internal StoredColumn(IProperty property, string name)
    {
        this.property = property;
        Name = name;
        Property = property.Name;
        IsKey = property.IsPrimaryKey();
        TypeMapping = property.GetRelationalTypeMapping();

        // Past EF's own getter, which is compiled for each column when it is first asked for: a third of a millisecond each time the program starts.
        var info = property.PropertyInfo!;
        var convert = TypeMapping.Converter?.ConvertToProvider;
        read = convert is null
            ? info.GetValue
            : row => info.GetValue(row) is { } value ? convert(value) : null;
    }

    /// <summary>The column's name, quoted for SQL.</summary>
    public string Name { get; }

    /// <summary>The property's name.</summary>
    public string Property { get; }

    /// <summary>Whether it is the primary key or a part of it.</summary>
    public bool IsKey { get; }

    /// <summary>The engine's type of the column.</summary>
    public RelationalTypeMapping TypeMapping { get; }

    /// <summary>Reads the column's value without boxing.</summary>
    /// <typeparam name="TValue">The property's own type.</typeparam>
    /// <returns>Null where the property has another type, or is kept as another than its own.</returns>
    public Func<TRow, TValue?>? Getter<TValue>() => property.ClrType == typeof(TValue) && TypeMapping.Converter is null
        ? property.PropertyInfo?.GetMethod?.CreateDelegate<Func<TRow, TValue?>>()
        : null;

    /// <summary>The row's value as the database takes it; null for none.</summary>
    public object? Read(TRow row) => read(row);

    /// <summary>Gives the row the value that the database holds.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">As the database gives it; null for none.</param>
    internal void Fill(TRow row, object? value)
    {
        var kept = TypeMapping.Converter?.ProviderClrType ?? property.ClrType;
        kept = Nullable.GetUnderlyingType(kept) ?? kept;
        var exact = value is null || kept.IsInstanceOfType(value) ? value
            : kept.IsEnum ? Enum.ToObject(kept, value)
            : Convert.ChangeType(value, kept, CultureInfo.InvariantCulture);
        property.PropertyInfo!.SetValue(row, exact is not null && TypeMapping.Converter is { } converter ? converter.ConvertFromProvider(exact) : exact);
    }
}
