package cn.sanyi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the arrows between modules do not say. Each rule has been seen to fail on a planted violation. */
class ArchitectureTest {

    private static final String APPROVAL = "cn.sanyi.approval";

    /** Its packages above the root, from below: each knows those before it, none knows one after it. */
    private static final List<String> APPROVAL_UPWARDS = List.of(
            "rules",
            "comments",
            "steps",
            "people",
            "limits",
            "forms",
            "execution",
            "materials",
            "acts",
            "desk",
            "opening",
            "worklist",
            "comparison",
            "opinions",
            "preview",
            "reports",
            "web");

    @Test
    void onlyTheWorkflowModuleKnowsTheEngine() {
        check(
                Classes.MAIN,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("cn.sanyi.workflow..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.camunda.bpm.engine..", "org.camunda.bpm.dmn..")
                        .because("Camunda 7 is at its end: changing the engine must stay a change to one module"));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        // EngineSettings is where the engine is given that clock; outside of the engine its library wants the system's.
        check(
                Classes.MAIN,
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("cn.sanyi.workflow.EngineSettings")
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .because("limits are decided by one clock, which tests and the sample can set"));
    }

    @Test
    void onlyTheSandboxHasADatabaseInMemory() {
        check(
                Classes.MAIN,
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("cn.sanyi.workflow.SandboxEngine")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.h2..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.jdbc.datasource.DriverManagerDataSource")
                        .because("what is not in PostgreSQL is gone with the process"));
    }

    @Test
    void onlyAProcessOfItsOwnShutsItselfIn() {
        check(
                Classes.MAIN,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("cn.sanyi.sandbox..")
                        .and()
                        .doNotHaveFullyQualifiedName("cn.sanyi.workflow.SandboxProcess")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("cn.sanyi.sandbox.NoOutside")
                        .because("in the application it would close the network for everybody"));
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        check(
                Classes.MAIN,
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage("cn.sanyi.fund..", "cn.sanyi.platform..")
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .orShould()
                        .haveRawType(Double.class)
                        .orShould()
                        .haveRawType(Float.class)
                        .because("a fen lost is a fen lost"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(
                Classes.MAIN,
                fields().should()
                        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .because("what a class needs stands in its constructor"));
    }

    @Test
    void rowsAreNotStreamed() {
        check(
                Classes.MAIN,
                noClasses()
                        .should()
                        .callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                        .because(
                                "a stream that nobody closes keeps its connection, and ten of them stop the application"));
    }

    @Test
    void controllersAreNotPublic() {
        check(
                Classes.MAIN,
                classes()
                        .that()
                        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                        .or()
                        .areAnnotatedWith("org.springframework.stereotype.Controller")
                        .should()
                        .notBePublic()
                        .because("a screen is nobody's building block"));
    }

    @Test
    void testsNeverCompleteTasksBehindTheBackOfTheActs() {
        check(
                Classes.TESTS,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("cn.sanyi.workflow..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.camunda.bpm.engine")
                        .because("processes are tested through the acts people perform"));
    }

    @Test
    void thePackagesOfApprovalUseOnlyWhatStandsBelowThem() {
        assertThat(Classes.MAIN.getPackage(APPROVAL).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(APPROVAL_UPWARDS);
        for (int at = 0; at < APPROVAL_UPWARDS.size(); at++) {
            String[] above = APPROVAL_UPWARDS.stream()
                    .skip(at)
                    .map(name -> APPROVAL + "." + name + "..")
                    .toArray(String[]::new);
            check(
                    Classes.MAIN,
                    noClasses()
                            .that()
                            .resideInAPackage(at == 0 ? APPROVAL : APPROVAL + "." + APPROVAL_UPWARDS.get(at - 1) + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .because("acts are understood without the lists and previews that are made of them"));
        }
    }

    private static void check(JavaClasses classes, ArchRule rule) {
        rule.check(classes);
    }
}
