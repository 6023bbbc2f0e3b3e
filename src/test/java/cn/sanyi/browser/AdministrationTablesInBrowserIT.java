package cn.sanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of the administration at the desk and on a phone: a short word or a date stands in one line. */
class AdministrationTablesInBrowserIT extends SanyiTest {

    /** Short texts of a table that are broken over lines. */
    private static final String BROKEN =
            """
            () => [...document.querySelectorAll('table.list')].flatMap((table) => {
              const broken = [];
              const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const word = text.data.trim();
                const short = word.length > 1 && word.length <= 6 && !/\\s/.test(word) || /^\\d{4}-\\d\\d-\\d\\d$/.test(word);
                if (short && text.parentElement.checkVisibility()) {
                  const range = document.createRange();
                  range.selectNodeContents(text);
                  if (new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top))).size > 1) {
                    broken.push(word);
                  }
                }
              }
              return broken;
            })""";

    @ParameterizedTest
    @CsvSource({
        "admin-business, parameters, /admin/business/parameters",
        "admin-business, parameter, /admin/business/parameters/QZ/limit.plan-submission.days",
        "admin-business, usage-types, /admin/business/lists/usage-types",
        "admin-business, reason-codes, /admin/business/lists/reason-codes",
        "admin-business, issuer-codes, /admin/business/lists/issuer-codes",
        "admin-business, templates, /admin/business/templates",
        "admin-business, calendar, /admin/business/calendar",
        "admin-business, units, /admin/business/units",
        "admin-business, communities, /admin/business/communities",
        "admin-business, community, /admin/business/communities/JJ-MEDICAL_COMMUNITY",
        "admin-business, committees, /admin/business/committees",
        "admin-business, committee, /admin/business/committees/JJ-MGMT_COMMITTEE",
        "admin-business, recusals, /admin/business/recusals",
        "admin-business, absences, /admin/business/absences",
        "admin-business, contacts, /admin/business/unit-contacts",
        "admin-security, people, /admin/people",
        "admin-security, accounts, /admin/accounts",
        "admin-system, system, /admin/system",
        "admin-system, sessions, /admin/system/sessions",
        "admin-system, deliveries, /admin/system/deliveries",
        "admin-system, webhooks, /admin/system/webhooks",
        "auditor, audit, /admin/audit"
    })
    void shortWordsAndDatesStandInOneLine(String login, String name, String path) {
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var admin = Person.at("http://127.0.0.1:" + port, login, width)) {
                admin.open(path);
                admin.picture("tables-" + name + "-" + width);
                assertThat((List<?>) admin.page().evaluate(BROKEN))
                        .as(path + " at " + width)
                        .isEmpty();
            }
        }
    }
}
