using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsFeed.PostgreSql.Migrations
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
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TargetId = table.Column<long>(type: "bigint", nullable: true),
                    EventId = table.Column<long>(type: "bigint", nullable: false)
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
