package cn.sanyi.fund.web;

import cn.sanyi.fund.Execution;
import cn.sanyi.organization.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a community's year has been carried out (落实情况). */
@RestController
class ExecutionApi {

    private final Execution execution;

    ExecutionApi(Execution execution) {
        this.execution = execution;
    }

    @GetMapping("/api/v1/communities/{code}/years/{year}/execution")
    Execution.Report of(Actor actor, @PathVariable String code, @PathVariable int year) {
        return execution.of(actor, code, year);
    }
}
