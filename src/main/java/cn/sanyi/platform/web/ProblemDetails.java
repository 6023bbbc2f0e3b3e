package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problems as RFC 9457 documents, in the user's language, with a stable code. */
final class ProblemDetails {

    private ProblemDetails() {}

    static ProblemDetail of(Problem problem) {
        ProblemDetail detail = of(status(problem.kind()), problem.code(), problem.getMessage(), problem.fields());
        problem.details().forEach(detail::setProperty);
        return detail;
    }

    static ProblemDetail of(HttpStatus status, String code, String message) {
        return of(status, code, message, List.of());
    }

    private static ProblemDetail of(HttpStatus status, String code, String message, List<Problem.Field> fields) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setTitle(title(status));
        detail.setProperty("code", code);
        if (!fields.isEmpty()) {
            detail.setProperty("fields", fields);
        }
        return detail;
    }

    static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNPROCESSABLE_CONTENT -> "不符合规则";
            case BAD_REQUEST -> "无法读取请求";
            case FORBIDDEN -> "无权办理";
            case NOT_FOUND -> "没有找到";
            case CONFLICT -> "已被他人办理";
            case CONTENT_TOO_LARGE -> "内容过大";
            case SERVICE_UNAVAILABLE -> "暂时无法服务";
            default -> status.is5xxServerError() ? "系统出错" : "请求无效";
        };
    }
}
