package cn.sanyi.portal.coverage;

import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Matter;
import java.util.List;
import java.util.Set;

/**
 * What is missing, from both ends.
 *
 * @param unexplained clauses without matter and without a reason: there are none, and a test holds that
 * @param unfounded steps whose clause does not exist: the rule book refuses such models
 */
record Gaps(
        int clauses,
        int withMatter,
        int withReason,
        int runningClauses,
        int matters,
        int runningMatters,
        int steps,
        List<Clause> unexplained,
        List<CoverageRow.Carried> unfounded) {

    static Gaps of(List<CoverageRow> rows, List<Matter> matters, List<CoverageRow.Carried> steps, Set<String> running) {
        return new Gaps(
                rows.size(),
                count(rows.stream().filter(row -> !row.given().isEmpty()).count()),
                count(rows.stream().filter(row -> row.reason() != null).count()),
                count(rows.stream().filter(row -> row.state().equals("running")).count()),
                matters.size(),
                count(matters.stream()
                        .filter(matter -> running.contains(matter.code()))
                        .count()),
                steps.size(),
                rows.stream()
                        .filter(row -> row.given().isEmpty() && row.reason() == null)
                        .map(CoverageRow::clause)
                        .toList(),
                steps.stream()
                        .filter(step -> rows.stream()
                                .noneMatch(row ->
                                        row.clause().id().equals(step.step().clause())))
                        .toList());
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
