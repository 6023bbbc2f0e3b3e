package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Every failure of the API as problem+json. Nothing of the inside leaks: no stack trace, no SQL, no class name. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception failure) {
        Optional<Problem> problem = cause(failure, Problem.class);
        if (problem.isPresent()) {
            return answer(ProblemDetails.of(problem.get()));
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return answer(ProblemDetails.of(invalid(invalid.getBindingResult())));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return answer(ProblemDetails.of(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", "文件过大：单个文件不超过 20 MB。"));
        }
        if (cause(failure, SQLException.class)
                .filter(ApiProblems::isAboutAValue)
                .isPresent()) {
            return answer(ProblemDetails.of(
                    HttpStatus.BAD_REQUEST, "unstorable-value", "请求中有不能保存的字符或数值（例如控制字符、残缺字符或超出范围的日期）。"));
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return unavailable(failure);
        }
        return standard(failure);
    }

    private static ResponseEntity<ProblemDetail> standard(Exception failure) {
        Optional<HttpStatus> status = failure instanceof ErrorResponse response
                ? Optional.ofNullable(
                        HttpStatus.resolve(response.getStatusCode().value()))
                : Unreadable.status(failure);
        if (status.filter(HttpStatus::is4xxClientError).isPresent()) {
            return answer(ProblemDetails.of(
                    status.get(), Unreadable.code(failure), Unreadable.message(failure, status.get())));
        }
        LOG.error("Unexpected failure", failure);
        return answer(
                ProblemDetails.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "系统出错，未做任何改动。请稍后重试，仍不行请联系系统管理员。"));
    }

    /** SQLSTATE class 22, data exception: the value was sent by the client and got past the fields' own rules. */
    private static boolean isAboutAValue(SQLException refused) {
        return String.valueOf(refused.getSQLState()).startsWith("22");
    }

    private static ResponseEntity<ProblemDetail> unavailable(Exception failure) {
        LOG.warn("Database not reachable: {}", failure.getClass().getSimpleName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "数据库暂时不可用，未做任何改动，请稍后重试。"));
    }

    private static Problem invalid(BindingResult result) {
        List<Problem.Field> fields = result.getFieldErrors().stream()
                .map(error -> new Problem.Field(
                        error.getField(),
                        String.valueOf(error.getCode()).toLowerCase(java.util.Locale.ROOT),
                        "“" + error.getField() + "”" + error.getDefaultMessage()))
                .toList();
        return Problem.refused(
                "invalid-request",
                fields.isEmpty() ? "请求内容不符合要求。" : fields.get(0).message(),
                fields);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(HttpStatusCode.valueOf(detail.getStatus()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
