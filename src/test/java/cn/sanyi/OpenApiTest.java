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
                        "/api/v1/cases/{number}/withdrawal",
                        "/api/v1/cases/{number}/motions",
                        "/api/v1/cases/{number}/documents",
                        "/api/v1/cases/{number}/record/verification",
                        "/api/v1/communities/{code}/years/{year}/execution");
        assertThat(description.toString()).doesNotContain("\"Actor\"");
    }

    @Test
    void tellsAStrangerNothing() {
        assertThat(Desk.stranger(port).get("/api/v1/openapi").refusedWith(401)).isEqualTo("unauthenticated");
    }
}
