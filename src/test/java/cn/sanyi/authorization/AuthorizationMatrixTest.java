package cn.sanyi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.identity.Accounts;
import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.PostKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Who may do what at every address equals the declared table {@code authorization.txt}; an address without a line is a failure. */
class AuthorizationMatrixTest extends SanyiTest {

    final AuthorizationTable table = AuthorizationTable.declared();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyAddressIsDeclaredAndEveryLineIsAnAddress() {
        assertThat(table.differences(Endpoint.of(application))).isEmpty();
    }

    @Test
    void everybodyIsAnsweredAsDeclared() throws Exception {
        newcomers();
        var scene = new Scene(this::as, jdbc);
        var attempts = new Attempts(table, scene.set(), callers(), new Fingerprint(jdbc));
        List<String> faults = new ArrayList<>();
        for (Declaration line : table.lines()) {
            Endpoint.of(application).stream()
                    .filter(line::isOf)
                    .forEach(endpoint -> faults.addAll(attempts.on(endpoint, line)));
        }
        scene.strike();
        assertThat(faults).isEmpty();
    }

    @Test
    void anAddressThatNobodyDeclaredIsNamed() {
        try (var planted = new AnnotationConfigWebApplicationContext()) {
            planted.register(Planted.class);
            planted.setServletContext(new org.springframework.mock.web.MockServletContext());
            planted.refresh();
            assertThat(table.differences(Endpoint.of(planted)))
                    .contains("not declared in authorization.txt: GET /api/v1/planted/{id}");
        }
    }

    @Test
    void aLineWithoutAnAddressIsNamed() {
        var withOneMore = new AuthorizationTable(List.of("group staff jj-mc", "DELETE /api/v1/removed/{id} staff"));
        assertThat(withOneMore.differences(Set.of()))
                .containsExactly("declared, but not mapped: DELETE /api/v1/removed/{id}");
    }

    @EnableWebMvc
    @RestController
    static class Planted {

        @GetMapping("/api/v1/planted/{id}")
        String forgotten() {
            return "seen by everybody";
        }
    }

    /** Posts that no demo account holds alone: an employee who handles nothing, and oversight of another prefecture. */
    void newcomers() {
        UUID finance = unit("JJ-FINANCE");
        UUID zhangping = unit("ZP-HEALTH");
        transaction.executeWithoutResult(status -> accounts.openAlike(
                Map.of(
                        "jj-employee", appointed("陈安然", finance, PostKind.EMPLOYEE),
                        "zp-oversight", appointed("邱望远", zhangping, PostKind.OVERSIGHT)),
                cn.sanyi.Desk.PASSWORD));
    }

    private UUID appointed(String name, UUID unit, PostKind kind) {
        UUID person = personnel.addPerson(name);
        personnel.appoint(person, unit, kind, kind.label(), LocalDate.of(2022, 1, 1));
        return person;
    }

    private UUID unit(String code) {
        return jdbc.sql("select id from unit where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    List<Caller> callers() throws Exception {
        String base = as("jj-mc").base();
        List<Caller> callers = new ArrayList<>();
        for (String login : table.people()) {
            callers.add(
                    login.equals(AuthorizationTable.VISITOR)
                            ? Visitors.fromTheStreet(base)
                            : new Caller(base, login, as(login).credentials()));
        }
        return callers;
    }
}
