package cn.sanyi.approval.worklist;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which acts can be done with several work items at once: those that decide and need nothing of the single case, at most a
 * text that may be the same for all.
 */
@Component
public class BatchOffers {

    private static final Set<ActEntry.Token> DECIDING =
            EnumSet.of(ActEntry.Token.DECIDES, ActEntry.Token.MOVES_ON, ActEntry.Token.GOES_BACK);
    private static final Set<String> TEXTS = Set.of("textarea", "textfield");

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final ActCatalogue catalogue;
    private final StepRules rules;
    private final StepFormCheck forms;

    BatchOffers(JdbcClient jdbc, Procedures procedures, ActCatalogue catalogue, StepRules rules, StepFormCheck forms) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.rules = rules;
        this.forms = forms;
    }

    /** @param needsText whether a text must be said with it, the same for all */
    public record Offer(String code, String label, boolean needsText) {}

    /** By item; an item that no act could be done on together with others has an empty list. */
    public Map<UUID, List<Offer>> of(Collection<TaskList.Row> rows) {
        Map<String, UUID> releases = releases(rows);
        Map<UUID, List<Offer>> offers = new HashMap<>();
        rows.forEach(
                row -> offers.put(
                        row.id(),
                        row.toAssign()
                                ? List.of()
                                : row.acts().stream()
                                        .flatMap(code -> offer(
                                                Objects.requireNonNull(releases.get(row.caseNumber())),
                                                row.stepKey(),
                                                code)
                                                .stream())
                                        .toList()));
        return offers;
    }

    private Map<String, UUID> releases(Collection<TaskList.Row> rows) {
        Map<String, UUID> releases = new HashMap<>();
        String[] numbers =
                rows.stream().map(TaskList.Row::caseNumber).distinct().toArray(String[]::new);
        jdbc.sql("select number, release_id from case_file where number = any (?)")
                .param(numbers)
                .query(row -> {
                    releases.put(row.getString("number"), row.getObject("release_id", UUID.class));
                });
        return releases;
    }

    private Optional<Offer> offer(UUID releaseId, String stepKey, String code) {
        ActEntry entry = catalogue.act(code).entry();
        return procedures
                .release(releaseId)
                .flatMap(release -> release.step(stepKey)
                        .filter(step -> isAlike(entry, step))
                        .map(step -> required(entry, forms.schema(release, step))))
                .filter(required -> required.stream().allMatch(BatchOffers::isText) && required.size() <= 1)
                .map(required ->
                        new Offer(code, entry.label(), !required.isEmpty() || entry.is(ActEntry.Trait.NEEDS_COMMENT)));
    }

    private boolean isAlike(ActEntry entry, StepDefinition step) {
        return DECIDING.contains(entry.token())
                && !entry.is(ActEntry.Trait.SECRET)
                && !entry.is(ActEntry.Trait.BY_ITSELF)
                && !rules.of(step).isPersonal();
    }

    /** What was said for all, as the data of the step's form where that has a place for it. */
    Acts.Command filled(Acts.Command said, CaseFile caseFile, StepDefinition step) {
        List<JsonNode> required = catalogue
                .find(said.act())
                .filter(act -> said.data().isEmpty())
                .flatMap(act -> procedures
                        .release(caseFile.releaseId())
                        .map(release -> required(act.entry(), forms.schema(release, step))))
                .orElse(List.of());
        if (required.size() != 1 || !isText(required.get(0)) || said.comment() == null) {
            return said;
        }
        ObjectNode data = said.data().objectNode();
        data.put(required.get(0).path("key").asString(), said.comment());
        return new Acts.Command(said.workItem(), said.act(), data, null);
    }

    private static List<JsonNode> required(ActEntry entry, JsonNode schema) {
        return entry.is(ActEntry.Trait.NEEDS_FORM)
                ? schema.path("components")
                        .valueStream()
                        .filter(field -> field.path("validate").path("required").asBoolean(false))
                        .toList()
                : List.of();
    }

    private static boolean isText(JsonNode field) {
        return TEXTS.contains(field.path("type").asString());
    }
}
