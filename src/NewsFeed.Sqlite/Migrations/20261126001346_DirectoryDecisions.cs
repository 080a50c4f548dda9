using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsFeed.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DirectoryDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DirectoryDecisions",
                columns: table => new
                {
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    TargetId = table.Column<long>(type: "INTEGER", nullable: true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryDecisions", x => new { x.SubjectId, x.Kind, x.Field });
                    table.ForeignKey(
                        name: "FK_DirectoryDecisions_CuratorEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "CuratorEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DirectoryDecisions");
        }
    }
}
