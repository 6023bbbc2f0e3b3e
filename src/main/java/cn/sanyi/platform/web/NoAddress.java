package cn.sanyi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** API requests that no controller takes: wrong address, method or media type. Of pages the error page speaks. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoAddress {

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ResponseEntity<ProblemDetail> nobodyTakes(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse response)) {
            throw failure;
        }
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.of(status, Unreadable.code(failure), Unreadable.message(failure, status)));
    }
}
