using System.Text.Json;
using QuantCore.Api.Json;

namespace QuantCore.Api.Security;

/// <summary>The key files: whole or not at all, and readable by their owner only.</summary>
internal static class ApiKeyFile
{
    public static IReadOnlyList<ApiKey> Read(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileJson.Default.ApiKeyArray) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{path}' is not a key file: {exception.Message}", exception);
        }
    }

    public static void Write(string path, IReadOnlyList<ApiKey> keys) =>
        WriteWhole(path, JsonSerializer.SerializeToUtf8Bytes([.. keys], KeyFileJson.Default.ApiKeyArray));

    public static void WriteSecret(string path, string text) => WriteWhole(path, System.Text.Encoding.ASCII.GetBytes(text));

    private static void WriteWhole(string path, byte[] bytes)
    {
        var temporary = path + ".tmp";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}
