using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsFeed.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GivenUpDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GivenUp",
                table: "BatchChanges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CuratorEvents_SubjectId_Kind",
                table: "CuratorEvents",
                columns: new[] { "SubjectId", "Kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CuratorEvents_SubjectId_Kind",
                table: "CuratorEvents");

            migrationBuilder.DropColumn(
                name: "GivenUp",
                table: "BatchChanges");
        }
    }
}
