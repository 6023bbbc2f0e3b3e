package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A problem on a page: the error page says what and why, with the right status. */
@ControllerAdvice
@Order
class PageProblems {

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletResponse response) {
        var status = ProblemDetails.status(problem.kind());
        response.setStatus(status.value());
        return new ModelAndView(
                "error", Map.of("status", status.value(), "code", problem.code(), "message", problem.getMessage()));
    }
}
