using QuantCore.Api.Security;
using QuantCore.Api.Trading;

namespace QuantCore.Api.Hosting;

/// <summary>What a person reads at the start: where things are, and one request to paste.</summary>
internal static class Greeting
{
    public static void Write(TextWriter output, string url, Platform platform)
    {
        var data = Path.GetFullPath(platform.DataDirectory);
        var key = Path.GetFullPath(ApiKeyStore.AdminKeyPath(platform.DataDirectory));
        output.WriteLine($"QuantCore · {platform.Mode.ToString().ToLowerInvariant()} · {url}");
        output.WriteLine($"  API browser / 接口文档   {url}/scalar");
        output.WriteLine($"  API key / 密钥           {key}");
        output.WriteLine($"  journal / 日志           {Path.Combine(data, "journal")}");
        if (platform.Session is { } session) output.WriteLine($"  session / 行情           {Path.GetFullPath(session().Directory)}");
        output.WriteLine();
        output.WriteLine("Try / 试一试:");
        output.WriteLine($"  curl -s -H \"Authorization: Bearer $(cat {key})\" '{url}/api/v1/quotes?limit=3'");
        output.WriteLine("Ctrl-C stops; the next start goes on where this one ended. / Ctrl-C 停止，下次启动从此处继续。");
    }
}
