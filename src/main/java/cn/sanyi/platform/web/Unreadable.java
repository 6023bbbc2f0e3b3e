package cn.sanyi.platform.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Requests that the framework could not read, said in Chinese. */
final class Unreadable {

    private Unreadable() {}

    /** Empty if it is no fault of the request. */
    static Optional<HttpStatus> status(Exception failure) {
        return failure instanceof HttpMessageNotReadableException
                        || failure instanceof MethodArgumentTypeMismatchException
                        || failure instanceof MultipartException
                ? Optional.of(HttpStatus.BAD_REQUEST)
                : Optional.empty();
    }

    static String code(Exception failure) {
        if (failure instanceof MissingServletRequestParameterException
                || failure instanceof MissingServletRequestPartException
                || failure instanceof MissingRequestHeaderException) {
            return "missing-value";
        }
        return failure instanceof HttpMessageNotReadableException ? "unreadable-body" : "bad-request";
    }

    static String message(Exception failure, HttpStatus status) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return "缺少参数“" + missing.getParameterName() + "”。";
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return "缺少文件“" + missing.getRequestPartName() + "”。";
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return "缺少请求头“" + missing.getHeaderName() + "”。";
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return "参数“" + mismatch.getName() + "”的值无法识别。";
        }
        return switch (status) {
            case NOT_FOUND -> "没有这个地址。";
            case METHOD_NOT_ALLOWED -> "这个地址不接受该请求方法。";
            case UNSUPPORTED_MEDIA_TYPE -> "请以 application/json 提交。";
            case NOT_ACCEPTABLE -> "没有客户端要求的返回格式。";
            default -> "请求内容无法读取，请检查格式。";
        };
    }
}
