package cn.sanyi.portal.coverage;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.policy.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coverage for those who work here; a single clause for everybody. The filters stand in the address. */
@Controller
@RequestMapping("/coverage")
class CoveragePages {

    private static final List<String> VIEWS = List.of("list", "matrix", "matters");
    private static final CoverageQuery ALL = new CoverageQuery(null, null, null, null, null, null);

    private final CoverageMatrix matrix;
    private final ClauseUses uses;
    private final Clauses clauses;

    CoveragePages(CoverageMatrix matrix, ClauseUses uses, Clauses clauses) {
        this.matrix = matrix;
        this.uses = uses;
        this.clauses = clauses;
    }

    @GetMapping
    String overview(Actor actor, @RequestParam(defaultValue = "list") String view, CoverageQuery query, Model model) {
        model.addAttribute("view", VIEWS.contains(view) ? view : "list");
        model.addAttribute("query", query);
        model.addAttribute("rows", matrix.rows(query));
        model.addAttribute("matters", matrix.matters(query));
        model.addAttribute("running", matrix.running());
        model.addAttribute("gaps", Gaps.of(matrix.rows(ALL), matrix.matters(ALL), matrix.carried(), matrix.running()));
        choices(model);
        return "coverage/overview";
    }

    private void choices(Model model) {
        model.addAttribute(
                "documents",
                clauses.all().stream().map(Clause::documentNumber).distinct().toList());
        model.addAttribute(
                "places",
                clauses.all().stream().map(Clause::jurisdiction).distinct().toList());
        model.addAttribute("bureaus", Bureaus.names());
        model.addAttribute(
                "subjects",
                matrix.matters(ALL).stream().map(Matter::subject).distinct().toList());
    }

    @GetMapping("/clauses/{id}")
    String clause(@Nullable Actor actor, @PathVariable String id, Model model) {
        CoverageRow row = matrix.row(id).orElseThrow(() -> Problem.notFound("unknown-clause", "没有条款“" + id + "”。"));
        model.addAttribute("row", row);
        model.addAttribute("use", uses.of(actor, row));
        return "coverage/clause";
    }
}
