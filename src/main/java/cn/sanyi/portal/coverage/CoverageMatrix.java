package cn.sanyi.portal.coverage;

import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.policy.Coverage;
import cn.sanyi.policy.Matter;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Clauses, the matters they give and the steps that carry them, put together from the policy and the current releases. */
@Component
class CoverageMatrix {

    private final Clauses clauses;
    private final Coverage coverage;
    private final Procedures procedures;

    CoverageMatrix(Clauses clauses, Coverage coverage, Procedures procedures) {
        this.clauses = clauses;
        this.coverage = coverage;
        this.procedures = procedures;
    }

    /** The clauses asked for, in the order of the documents. */
    List<CoverageRow> rows(CoverageQuery query) {
        var carried = carried();
        Set<String> running = running();
        return clauses.all().stream()
                .map(clause -> row(clause, carried, running))
                .filter(row -> query.takes(row, coverage))
                .toList();
    }

    Optional<CoverageRow> row(String clause) {
        return clauses.find(clause).map(found -> row(found, carried(), running()));
    }

    List<Matter> matters(CoverageQuery query) {
        Set<String> running = running();
        return coverage.matters().stream()
                .filter(matter -> query.takes(matter, running.contains(matter.code())))
                .filter(matter -> query.document() == null
                        || query.document().isBlank()
                        || matter.bases().stream()
                                .flatMap(basis -> clauses.find(basis.clause()).stream())
                                .anyMatch(clause -> clause.documentNumber().equals(query.document())))
                .toList();
    }

    /** Codes of the matters that run here. */
    Set<String> running() {
        return procedures.all().stream().map(Procedure::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Every step of the current releases. */
    List<CoverageRow.Carried> carried() {
        return procedures.all().stream()
                .flatMap(procedure ->
                        procedures.current(procedure.key()).stream().flatMap(release -> carried(procedure, release)))
                .toList();
    }

    private static Stream<CoverageRow.Carried> carried(Procedure procedure, Release release) {
        return release.steps().stream()
                .map(step -> new CoverageRow.Carried(
                        procedure.key(), procedure.code(), procedure.title(), release.version(), step));
    }

    private CoverageRow row(Clause clause, List<CoverageRow.Carried> carried, Set<String> running) {
        var links = coverage.naming(clause.id()).stream()
                .map(matter -> new CoverageRow.Link(matter, basis(matter, clause), running.contains(matter.code())))
                .toList();
        return new CoverageRow(
                clause,
                links,
                carried.stream()
                        .filter(each -> each.step().clause().equals(clause.id()))
                        .toList(),
                coverage.reasonForNone(clause.id()).orElse(null));
    }

    private static Matter.Basis basis(Matter matter, Clause clause) {
        return matter.bases().stream()
                .filter(basis -> basis.clause().equals(clause.id()))
                .findFirst()
                .orElseThrow();
    }
}
