package cn.sanyi.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The matters that come with the software, read out of the five documents. */
@Component
class BundledCoverage implements Coverage {

    private static final Map<String, String> PARTS =
            Map.of("lead", "牵头", "responsible", "责任", "support", "配合", "inherited", "通条");

    private final List<Matter> matters;
    private final Map<String, Matter> byCode;
    private final Map<String, String> reasons;
    private final Map<String, List<Responsible>> responsible;

    BundledCoverage() {
        matters = List.of(Bundled.read("matters.json", Matter[].class));
        byCode = matters.stream().collect(Collectors.toUnmodifiableMap(Matter::code, Function.identity()));
        reasons = Arrays.stream(Bundled.read("uncovered.json", Uncovered[].class))
                .collect(Collectors.toUnmodifiableMap(Uncovered::clause, Uncovered::reason));
        responsible = Arrays.stream(Bundled.read("clauses.json", Source[].class))
                .collect(Collectors.toUnmodifiableMap(
                        source -> BundledClauses.id(source.document(), source.number()), Source::responsible));
    }

    private record Uncovered(String clause, String reason) {}

    /** The part of the clause file that says who. */
    private record Source(
            @com.fasterxml.jackson.annotation.JsonProperty("doc_no") String document,
            @com.fasterxml.jackson.annotation.JsonProperty("clause") String number,
            List<Named> actors) {

        List<Responsible> responsible() {
            return actors.stream()
                    .map(actor -> new Responsible(actor.full(), actor.code(), PARTS.getOrDefault(actor.role(), "责任")))
                    .distinct()
                    .toList();
        }
    }

    private record Named(String role, String full, String code) {}

    @Override
    public List<Matter> matters() {
        return matters;
    }

    @Override
    public Optional<Matter> matter(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Matter> naming(String clause) {
        return matters.stream()
                .filter(matter ->
                        matter.bases().stream().anyMatch(basis -> basis.clause().equals(clause)))
                .sorted(Comparator.comparing(matter -> !matter.restsOn(clause)))
                .toList();
    }

    @Override
    public Optional<String> reasonForNone(String clause) {
        return Optional.ofNullable(reasons.get(clause));
    }

    @Override
    public List<Responsible> responsible(String clause) {
        return responsible.getOrDefault(clause, List.of());
    }
}
