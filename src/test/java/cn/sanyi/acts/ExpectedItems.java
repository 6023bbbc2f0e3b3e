package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.Step;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The items a step must have when it is entered, by its rule. */
final class ExpectedItems {

    private static final String APPLICANTS = "closeConsultation";
    private static final String LEADS = "dissolvePanel";

    private final Case the;
    private final Snapshot now;

    ExpectedItems(Case the, Snapshot now) {
        this.the = the;
        this.now = now;
    }

    void of(Step step) {
        StepDefinition definition = the.definition(step.key());
        List<String> is = now.itemsOf(step.id(), item -> item.kind().equals("OWN")).stream()
                .map(item -> inWords(item.unit(), item.person() == null ? "" : "one", String.join(",", item.offered())))
                .toList();
        List<String> expected =
                switch (definition.rule()) {
                    case "one" -> List.of(inWords(unit(definition), "", String.join(",", definition.acts())));
                    case "all", "any", "share" -> each(definition);
                    case "each-member" -> members(definition);
                    case "each-expert" -> experts(definition);
                    case "panel-chair" ->
                        List.of(inWords(unit(definition), "one", String.join(",", definition.acts())));
                    default -> List.of();
                };
        if (expected.isEmpty()) {
            assertThat(is).as("items of " + step.key()).isNotEmpty();
        } else {
            assertThat(is).as("items of " + step.key()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** One for everybody of the unit who handles and need not stand back; nobody left: one for the unit. */
    private List<String> each(StepDefinition definition) {
        UUID unit = unit(definition);
        String acts = String.join(",", definition.acts());
        People people = the.application().people();
        List<String> all = people.handlersOf(unit).stream()
                .filter(person -> !people.isRecused(person, the.applicant()) || unit.equals(the.applicant()))
                .map(person -> inWords(unit, "one", acts))
                .toList();
        return all.isEmpty() ? List.of(inWords(unit, "", acts)) : all;
    }

    private List<String> members(StepDefinition definition) {
        String answers = String.join(
                ",",
                definition.acts().stream()
                        .filter(act -> !act.equals(APPLICANTS))
                        .toList());
        return Stream.concat(
                        the
                                .application()
                                .directory()
                                .membersOf(the.applicant(), the.file().year())
                                .stream()
                                .map(member -> inWords(member.id(), "", answers)),
                        Stream.of(inWords(the.applicant(), "", APPLICANTS)))
                .toList();
    }

    /** One for everybody who was appointed last, and one on which the leading unit can dissolve the panel. */
    private List<String> experts(StepDefinition definition) {
        String answers = String.join(
                ",",
                definition.acts().stream().filter(act -> !act.equals(LEADS)).toList());
        int appointed =
                the.recordedLast("appointPanel").path("data").path("members").size();
        return Stream.concat(
                        Stream.generate(() -> inWords(unit(definition), "one", answers))
                                .limit(appointed),
                        Stream.of(inWords(the.unit("LEAD").id(), "", LEADS)))
                .toList();
    }

    private UUID unit(StepDefinition definition) {
        return definition.role().equals(StepDefinition.APPLICANT)
                ? the.applicant()
                : the.unit(definition.role()).id();
    }

    private static String inWords(UUID unit, String person, String acts) {
        return unit + " " + person + " " + acts;
    }
}
