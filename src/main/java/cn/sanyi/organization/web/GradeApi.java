package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.GradeRegister;
import cn.sanyi.organization.History;
import cn.sanyi.organization.InstitutionGrade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of institutions' levels and owners. */
@RestController
@RequestMapping("/api/v1/admin/institutions")
class GradeApi {

    private final GradeRegister grades;
    private final History history;

    GradeApi(GradeRegister grades, History history) {
        this.grades = grades;
        this.history = history;
    }

    record Reason(@Nullable String reason) {}

    record Institution(GradeRegister.Sheet sheet, List<History.Line> history) {}

    @GetMapping
    GradeRegister.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        return grades.find(new GradeRegister.Query(q, state, after));
    }

    @GetMapping("/{code}")
    Institution institution(@PathVariable String code) {
        return new Institution(grades.sheet(code), history.of(Change.institution(code)));
    }

    @PostMapping("/{code}/grades")
    @ResponseStatus(HttpStatus.CREATED)
    InstitutionGrade state(Actor actor, @PathVariable String code, @RequestBody GradeRegister.Wanted wanted) {
        return grades.state(actor, code, wanted);
    }

    @PostMapping("/{code}/grades/{from}/withdrawal")
    GradeRegister.Sheet withdraw(
            Actor actor,
            @PathVariable String code,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestBody Reason wanted) {
        grades.withdraw(actor, code, from, wanted.reason());
        return grades.sheet(code);
    }
}
