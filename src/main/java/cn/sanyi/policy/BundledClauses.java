package cn.sanyi.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clauses that come with the software, in the order of the documents. */
@Component
class BundledClauses implements Clauses {

    private static final Map<String, String> CODES = Map.of(
            "泉政办〔2022〕56号", "Q56",
            "漳政办〔2022〕11号", "ZP11",
            "泉政办〔2024〕15号", "Q15",
            "泉医改组〔2022〕2号", "QYG2",
            "綦医改〔2022〕3号", "QJ3");

    private final List<Clause> all;
    private final Map<String, Clause> byId;

    BundledClauses() {
        all = Arrays.stream(Bundled.read("clauses.json", Source[].class))
                .map(BundledClauses::clause)
                .toList();
        byId = all.stream().collect(Collectors.toUnmodifiableMap(Clause::id, Function.identity()));
    }

    /** As the file has it; what pages do not show is left out. */
    private record Source(
            @JsonProperty("doc_no") String document,
            String jurisdiction,
            String section,
            @JsonProperty("clause") String number,
            String title,
            String text,
            List<String> responsible,
            List<String> procedures) {}

    /** E.g. {@code Q56-15}. */
    static String id(String document, String number) {
        return Objects.requireNonNull(CODES.get(document), document) + "-" + number;
    }

    private static Clause clause(Source source) {
        return new Clause(
                id(source.document(), source.number()),
                source.document(),
                source.jurisdiction(),
                source.section(),
                source.number(),
                source.title(),
                source.text(),
                List.copyOf(source.responsible()),
                List.copyOf(source.procedures()));
    }

    @Override
    public Optional<Clause> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Clause> all() {
        return all;
    }
}
