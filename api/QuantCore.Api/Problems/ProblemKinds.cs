using System.Collections.Frozen;

namespace QuantCore.Api.Problems;

/// <summary>Every problem that is not a refusal by the core; those are in <see cref="RejectTable"/>.</summary>
public static class ProblemKinds
{
    /// <summary>The body is not JSON.</summary>
    public static readonly ProblemKind MalformedJson = new("malformed-json", 400, "The body is not valid JSON", "请求体不是有效的 JSON");

    /// <summary>A field or parameter has a wrong shape or range; <c>errors</c> says which.</summary>
    public static readonly ProblemKind ValidationFailed = new("validation-failed", 400, "The request has invalid fields", "请求中有无效字段");

    /// <summary>The request itself is broken HTTP.</summary>
    public static readonly ProblemKind BadRequest = new("bad-request", 400, "The request cannot be read", "无法读取请求");

    /// <summary>No key, or a wrong or expired one.</summary>
    public static readonly ProblemKind Unauthenticated = new("unauthenticated", 401, "A valid API key is needed", "需要有效的 API 密钥");

    /// <summary>The key lacks the scope.</summary>
    public static readonly ProblemKind Forbidden = new("forbidden", 403, "The API key lacks the scope for this", "该 API 密钥没有此权限");

    /// <summary>The Host header names another host (DNS rebinding).</summary>
    public static readonly ProblemKind HostNotAllowed =
        new("host-not-allowed", 421, "This server does not answer for that host name", "本服务器不响应该主机名");

    /// <summary>No such thing.</summary>
    public static readonly ProblemKind NotFound = new("not-found", 404, "There is no such resource", "资源不存在");

    /// <summary>The resource does not take this method.</summary>
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "This method is not allowed here", "此处不允许该方法");

    /// <summary>The body is not JSON by its content type.</summary>
    public static readonly ProblemKind UnsupportedMediaType =
        new("unsupported-media-type", 415, "The content type must be application/json", "Content-Type 必须是 application/json");

    /// <summary>The body is longer than a request may be.</summary>
    public static readonly ProblemKind BodyTooLarge = new("body-too-large", 413, "The body is too large", "请求体过大");

    /// <summary>The same client order id came with another body.</summary>
    public static readonly ProblemKind IdempotencyKeyReused =
        new("idempotency-key-reused", 422, "This clientOrderId was used for a different order", "该 clientOrderId 已用于另一笔订单");

    /// <summary>Without this key nobody could make keys any more.</summary>
    public static readonly ProblemKind LastAdminKey =
        new("last-admin-key", 409, "The last key that can make keys cannot be revoked", "不能吊销最后一个可管理密钥的密钥");

    /// <summary>The input ring is full; nothing was written.</summary>
    public static readonly ProblemKind Overloaded = new("overloaded", 503, "The server is overloaded; nothing was done", "服务器过载，未执行任何操作", 1);

    /// <summary>The server is stopping or stopped; nothing was written.</summary>
    public static readonly ProblemKind Stopped = new("stopped", 503, "The trading core has stopped; nothing was done", "交易核心已停止，未执行任何操作", 5);

    /// <summary>The command was taken, but what became of it is not known in time.</summary>
    public static readonly ProblemKind SubmissionUnknown =
        new("submission-unknown", 504, "The outcome is not known yet; ask by clientOrderId, do not assume failure",
            "结果未知，请按 clientOrderId 查询，切勿视为失败");

    /// <summary>The read models have not come so far yet.</summary>
    public static readonly ProblemKind ProjectionBehind =
        new("projection-behind", 503, "The view has not reached that sequence yet", "视图尚未到达该序号", 1);

    /// <summary>A bug in the server.</summary>
    public static readonly ProblemKind Internal =
        new("internal", 500, "An internal error; the trace id finds it in the log", "内部错误，可凭 traceId 在日志中查找");

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<ProblemKind> General { get; } =
    [
        MalformedJson, ValidationFailed, BadRequest, Unauthenticated, Forbidden, HostNotAllowed, NotFound, MethodNotAllowed, UnsupportedMediaType,
        BodyTooLarge, IdempotencyKeyReused, LastAdminKey, Overloaded, Stopped, SubmissionUnknown, ProjectionBehind, Internal,
    ];

    private static readonly FrozenDictionary<string, ProblemKind> ByCode =
        General.Concat(RejectTable.Rows.Select(static r => r.Kind)).ToFrozenDictionary(static k => k.Code);

    /// <summary>The kind with a code; null when there is none.</summary>
    public static ProblemKind? Find(string code) => ByCode.GetValueOrDefault(code);
}
