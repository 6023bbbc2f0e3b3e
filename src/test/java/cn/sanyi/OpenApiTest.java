package cn.sanyi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The API describes itself to whoever is logged in. */
class OpenApiTest extends SanyiTest {

    @Test
    void describesTheWholeLineWithoutNamingTheActorAsAParameter() {
        var description = as("jj-mc").get("/api/v1/openapi").expect(200);

        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/v1/settlements",
                        "/api/v1/work-items/{id}/acts",
                        "/api/v1/work-items/{id}/draft",
                        "/api/v1/cases/{number}/acts",
                        "/api/v1/cases/{number}/motions",
                        "/api/v1/cases/{number}/documents",
                        "/api/v1/cases/{number}/record/verification",
                        "/api/v1/communities/{code}/years/{year}/execution",
                        "/api/v1/admin/units/{code}/closing",
                        "/api/v1/admin/people/{reference}/posts",
                        "/api/v1/admin/committees/{code}/members",
                        "/api/v1/admin/communities/{code}/removals",
                        "/api/v1/admin/recusal-facts",
                        "/api/v1/admin/absences",
                        "/api/v1/admin/accounts/{login}/logout",
                        "/api/v1/admin/system/sessions",
                        "/api/v1/absences");
        assertThat(description.path("paths").toString())
                .doesNotContain("\"Actor\"")
                .doesNotContain("schemas/Actor\"");
    }

    @Test
    void tellsAStrangerNothing() {
        assertThat(Desk.stranger(port).get("/api/v1/openapi").refusedWith(401)).isEqualTo("unauthenticated");
    }
}
