using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace NewsFeed.Store;

/// <summary>Who may come into the newsroom: tables in the same database as the rest of the store, but a model of their own, which no import and no page of readers has to build.</summary>
/// <param name="options">Options that name the engine and the database.</param>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : DbContext(options)
{
    /// <summary>Accounts, closed ones too.</summary>
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    /// <summary>Recovery codes that were not used yet.</summary>
    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    /// <summary>Passkeys.</summary>
    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    /// <summary>Who other services say that somebody is.</summary>
    public DbSet<OutsideSignInRow> OutsideSignIns => Set<OutsideSignInRow>();

    /// <summary>Sessions, those that have ended too.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>One-time links, used ones too.</summary>
    public DbSet<AccountLinkRow> AccountLinks => Set<AccountLinkRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<AccountRow>(account =>
        {
            account.Property(row => row.Id).ValueGeneratedNever();
            account.HasIndex(row => row.NameKey).IsUnique();
        });
        modelBuilder.Entity<RecoveryCodeRow>(code =>
        {
            code.HasKey(row => new { row.AccountId, row.Hash });
            code.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<PasskeyRow>(passkey =>
        {
            passkey.HasKey(row => row.CredentialId);
            passkey.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<OutsideSignInRow>(outside =>
        {
            outside.HasKey(row => new { row.Issuer, row.Subject });
            outside.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.HasKey(row => row.Hash);
            session.HasIndex(row => row.AccountId);
            session.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<AccountLinkRow>(link =>
        {
            link.HasKey(row => row.Hash);
            link.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
    }
}
