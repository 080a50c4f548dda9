using System.Globalization;
using System.Text;
using QRCoder;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A text as a picture that phones read.</summary>
/// <param name="Size">Squares in a row, its light margin included.</param>
/// <param name="Path">The dark squares, as the path of a drawing.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>Draws a text.</summary>
    /// <param name="text">At most some hundred characters.</param>
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < data.ModuleMatrix[row].Count; column++)
            {
                if (data.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new QrPicture(data.ModuleMatrix.Count, path.ToString());
    }
}
