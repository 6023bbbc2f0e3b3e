package cn.sanyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
class UnitAdministrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private RememberedRecord record;

    private Browser business;

    @BeforeEach
    void theBusinessAdministratorIsLoggedIn() {
        business = new Browser(port);
        business.logIn("admin-business");
        business.get("/admin/business/units");
    }

    @Test
    void aMemberInstitutionJoinsItsCommunityThisYear() {
        Unit community = directory.unitByCode("AX-MEDICAL_COMMUNITY").orElseThrow();
        assertThat(add("AX", "MEMBER_INSTITUTION", community.code()).statusCode())
                .isEqualTo(302);
        assertThat(directory.membersOf(community.id(), LocalDate.now().getYear() + 2))
                .last()
                .extracting(Unit::name, Unit::code)
                .containsExactly("新设单位", "AX-MI-5");
        assertThat(record.entries("admin/units/AX-MI-5")).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("新增单位");
            assertThat(entry.actor()).isEqualTo("罗业成（三医审批运行管理组（样例））");
        });
    }

    @Test
    void aRoleIsFilledOncePerPlace() {
        HttpResponse<String> refused = add("JJ", "FINANCE", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("该辖区已有承担同一职责的单位");
    }

    @Test
    void aMemberInstitutionNeedsACommunityOfItsPlace() {
        String elsewhere = "JJ-MEDICAL_COMMUNITY";
        assertThat(add("AX", "MEMBER_INSTITUTION", "").body()).contains("成员单位须选择同一辖区的医共体");
        assertThat(add("AX", "MEMBER_INSTITUTION", elsewhere).body()).contains("成员单位须选择同一辖区的医共体");
        assertThat(directory.unitByCode("AX-MI-6")).isEmpty();
    }

    private HttpResponse<String> add(String place, String role, String community) {
        return business.post(
                "/admin/business/units",
                Map.of(
                        "name",
                        "新设单位",
                        "jurisdiction",
                        place,
                        "role",
                        role,
                        "community",
                        community,
                        "reason",
                        "卫健〔2026〕3号"));
    }
}
