package cn.sanyi.identity;

import org.springframework.http.HttpStatus;

/**
 * A request with an access token that is not let in.
 *
 * @param challenge {@code error} of the header {@code WWW-Authenticate}, as RFC 6750 names it
 */
record BearerRefused(HttpStatus status, String challenge, String code, String message) {

    static final BearerRefused MALFORMED = unauthorized("token-malformed", "请求头 Authorization 中的访问令牌格式不正确。");
    static final BearerRefused UNKNOWN = unauthorized("token-unknown", "没有这个访问令牌。");
    static final BearerRefused REVOKED = unauthorized("token-revoked", "访问令牌已撤销。");
    static final BearerRefused EXPIRED = unauthorized("token-expired", "访问令牌已过期。");
    static final BearerRefused DISABLED = unauthorized("account-disabled", "账号已停用，请联系安全管理员。");
    static final BearerRefused PASSWORD = forbidden("password-change-required", "请先修改初始口令。");
    static final BearerRefused READ_ONLY = forbidden("token-scope", "此访问令牌只能读取。");
    static final BearerRefused NEEDS_LOGIN = forbidden("token-needs-login", "账号、人员、登录、口令、访问令牌和管理性的变更须登录后办理，不能用访问令牌。");

    private static BearerRefused unauthorized(String code, String message) {
        return new BearerRefused(HttpStatus.UNAUTHORIZED, "invalid_token", code, message);
    }

    private static BearerRefused forbidden(String code, String message) {
        return new BearerRefused(HttpStatus.FORBIDDEN, "insufficient_scope", code, message);
    }
}
