package cn.sanyi.portal;

import cn.sanyi.approval.comparison.Comparison;
import cn.sanyi.approval.comparison.Comparisons;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two submitted versions of a case side by side; without a choice the two newest. */
@Controller
class ComparisonPages {

    private final CaseAccess access;
    private final CaseHeaders headers;
    private final Comparisons comparisons;
    private final Procedures procedures;

    ComparisonPages(CaseAccess access, CaseHeaders headers, Comparisons comparisons, Procedures procedures) {
        this.access = access;
        this.headers = headers;
        this.comparisons = comparisons;
        this.procedures = procedures;
    }

    @GetMapping("/cases/{number}/comparison")
    String compare(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        CaseFile caseFile = access.requireVisible(actor, number);
        String form = procedures.find(caseFile.procedureKey()).orElseThrow().dataForm();
        List<Comparison.Version> versions = comparisons.versions(caseFile, form);
        if (versions.isEmpty()) {
            throw Problem.notFound("no-data", "这个办件还没有提交过的数据，没有可以比较的版本。");
        }
        int later = to == null ? versions.get(0).version() : to;
        int earlier = from == null ? Math.max(later - 1, 1) : from;
        model.addAttribute("header", headers.of(caseFile));
        model.addAttribute("versions", versions);
        model.addAttribute("from", Math.min(earlier, later));
        model.addAttribute("to", Math.max(earlier, later));
        if (earlier != later) {
            model.addAttribute(
                    "comparison",
                    comparisons.compare(caseFile, form, Math.min(earlier, later), Math.max(earlier, later)));
        }
        return "case/comparison";
    }
}
