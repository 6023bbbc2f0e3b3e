package cn.sanyi.modelrules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.RoleNames;
import cn.sanyi.procedure.StepDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BundledModelsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static List<String> procedures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("procedure.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thePlanForRetainedSurplusIsAmongTheProcedures() throws IOException {
        assertThat(procedures()).contains("surplus-allocation");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void aShippedProcedureBreaksNoRule(String key) {
        assertThat(RuleBook.check(ModelBundle.shipped(key), Vocabularies.known()))
                .isEmpty();
    }

    @Test
    void everyModelBelongsToSomeProcedure() throws IOException {
        List<String> bundled = procedures().stream()
                .flatMap(key -> ModelBundle.shipped(key).resources().keySet().stream())
                .toList();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("bpmn")), Files.walk(Path.of("forms")))) {
            assertThat(files.map(Path::toString).filter(file -> file.matches(".*\\.(bpmn|dmn|form)")))
                    .allSatisfy(file -> assertThat(bundled).contains(file.substring(file.indexOf('/') + 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void theCatalogueEntryNamesFormsOfTheBundleAndKnownWords(String key) {
        Procedure procedure = entry(key);
        var resources = ModelBundle.shipped(key).resources();
        Vocabulary known = Vocabularies.known();
        assertThat(procedure.key()).isEqualTo(key);
        assertThat(resources)
                .containsKeys(key + "/" + procedure.startForm() + ".form", key + "/" + procedure.dataForm() + ".form");
        assertThat(known.roles()).containsAll(procedure.applicantRoles());
        Optional.ofNullable(procedure.titleField())
                .ifPresent(field -> assertThat(JSON.readTree(resources.get(key + "/" + procedure.startForm() + ".form"))
                                .path("components")
                                .findValuesAsString("key"))
                        .contains(field));
        assertThat(RoleNames.units()).containsKey(procedure.lead().role());
        assertThat(RoleNames.units().keySet()).containsAll(procedure.lead().with());
        assertThat(known.clauses()).contains(procedure.lead().clause());
        assertThat(known.clauses()).containsAll(procedure.clauses());
        assertThat(procedure.materials())
                .allSatisfy(slot -> assertThat(known.clauses()).contains(slot.clause()));
        assertThat(procedure.offers())
                .allSatisfy(offer -> assertThat(offer.reason()).isNotBlank());
    }

    @Test
    void thePlanForRetainedSurplusIsOfferedInTheCountiesOfQuanzhouOnly() {
        assertThat(entry("surplus-allocation").offers())
                .filteredOn(Procedure.Offer::offered)
                .extracting(Procedure.Offer::within)
                .containsExactlyInAnyOrder(
                        "LC", "FZ", "LJ", "QG", "SS", "JJ", "NA", "HA", "AX", "YC", "DH", "KF", "TS");
    }

    @Test
    void theStepsAreReadInTheOrderOfTheProcess() {
        assertThat(StepReader.steps(ModelBundle.shipped("surplus-allocation")))
                .extracting(StepDefinition::key)
                .containsExactly(
                        "draftPlan",
                        "checkPlan",
                        "supplement",
                        "reviewByInsurance",
                        "reviewByHealth",
                        "reviewByFinance",
                        "reviewByHumanResources",
                        "reviewByMarket",
                        "convene",
                        "vote",
                        "enterChanges",
                        "confirmChanges",
                        "draftReply",
                        "signReply",
                        "carryOut",
                        "draftAmendment",
                        "checkAmendment",
                        "closePlan",
                        "giveOpinion",
                        "fillReport",
                        "acknowledgeReport",
                        "draftNewReply",
                        "signNewReply",
                        "publishNotice",
                        "noticeOpen",
                        "answerObjection");
    }

    @Test
    void aStepIsReadAsTheModelDeclaresIt() {
        StepDefinition check = step("checkPlan");
        assertThat(check.role()).isEqualTo("MGMT_COMMITTEE_OFFICE");
        assertThat(check.acts()).containsExactly("accept", "correct", "return");
        assertThat(check.outcomeFact()).isEqualTo("checkOutcome");
        assertThat(check.limit()).isEqualTo("check-plan");
        assertThat(check.withdrawTarget()).isEqualTo("draftPlan");
        assertThat(check.returnTarget()).isFalse();
        assertThat(check.post()).isNull();
        assertThat(step("signReply").post()).isEqualTo("CHAIR");
        assertThat(step("vote").rule()).isEqualTo("vote");
        assertThat(step("draftPlan").returnTarget()).isTrue();
        assertThat(step("reviewByHealth").processKey()).isEqualTo("parallel-review");
    }

    @Test
    void theContentHashTellsBundlesApartAndRepeats() {
        ModelBundle shipped = ModelBundle.shipped("surplus-allocation");
        assertThat(shipped.contentHash())
                .hasSize(64)
                .isEqualTo(ModelBundle.shipped("surplus-allocation").contentHash())
                .isNotEqualTo(
                        PlantedViolationsTest.with(shipped, "shared/correction.bpmn", "name=\"补正\"", "name=\"补正办件\"")
                                .contentHash());
    }

    private static StepDefinition step(String key) {
        return StepReader.steps(ModelBundle.shipped("surplus-allocation")).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Procedure entry(String key) {
        return JSON.readValue(Path.of("bpmn", key, "procedure.json").toFile(), Procedure.class);
    }
}
