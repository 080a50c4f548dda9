using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsFeed.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportUndo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Kept",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Removed",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Restored",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Undoes",
                table: "Batches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryChanges_ArticleId",
                table: "StoryChanges",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SourceId",
                table: "Articles",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TwinId",
                table: "Articles",
                column: "TwinId",
                filter: "\"TwinId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StoryChanges_ArticleId",
                table: "StoryChanges");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SourceId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_TwinId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Kept",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Removed",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Restored",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Undoes",
                table: "Batches");
        }
    }
}
