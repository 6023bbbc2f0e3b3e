package cn.sanyi.portal;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 依据: the clause behind each step, with its text and whether it is stated or inferred. */
@Component
@Order(6)
class BasisTab implements CaseTab {

    private final Procedures procedures;
    private final Clauses clauses;
    private final CaseSteps steps;

    BasisTab(Procedures procedures, Clauses clauses, CaseSteps steps) {
        this.procedures = procedures;
        this.clauses = clauses;
        this.steps = steps;
    }

    @Override
    public String key() {
        return "basis";
    }

    @Override
    public String label() {
        return "依据";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        Set<String> open = steps.ofCase(caseFile.number()).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .map(Step::key)
                .collect(Collectors.toSet());
        Map<Boolean, List<Ground>> grounds = procedures.release(caseFile.releaseId()).orElseThrow().steps().stream()
                .map(step -> new Ground(step, clauses.find(step.clause()).orElse(null)))
                .collect(Collectors.partitioningBy(
                        ground -> open.contains(ground.step().key())));
        model.addAttribute("current", byClause(grounds.getOrDefault(true, List.of())));
        model.addAttribute("others", grounds.getOrDefault(false, List.of()));
    }

    /** Steps side by side often stand on the same clause: its text is shown once. */
    private static Collection<List<Ground>> byClause(List<Ground> grounds) {
        return grounds.stream()
                .collect(Collectors.groupingBy(
                        ground -> ground.step().clause(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    record Ground(StepDefinition step, @Nullable Clause clause) {}
}
