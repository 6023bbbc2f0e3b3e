package cn.sanyi.portal.coverage;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.web.Download;
import cn.sanyi.policy.Matter;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The coverage for programs: the same rows as the page. */
@RestController
class CoverageApi {

    private final CoverageMatrix matrix;
    private final CoverageWorkbook workbook;

    CoverageApi(CoverageMatrix matrix, CoverageWorkbook workbook) {
        this.matrix = matrix;
        this.workbook = workbook;
    }

    @GetMapping("/api/v1/coverage/clauses")
    List<CoverageRow> clauses(Actor actor, CoverageQuery query) {
        return matrix.rows(query);
    }

    @GetMapping("/api/v1/coverage/matters")
    List<Matter> matters(Actor actor, CoverageQuery query) {
        return matrix.matters(query);
    }

    /** Clauses and matters under the same filters, as Excel. */
    @GetMapping("/api/v1/coverage/workbook")
    ResponseEntity<byte[]> workbook(Actor actor, CoverageQuery query) {
        return Download.excel("依据与覆盖.xlsx", workbook.of(query));
    }

    @GetMapping("/api/v1/public/clauses/{id}")
    CoverageRow clause(@PathVariable String id) {
        return matrix.row(id).orElseThrow(() -> Problem.notFound("unknown-clause", "没有条款“" + id + "”。"));
    }
}
