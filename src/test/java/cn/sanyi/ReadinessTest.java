package cn.sanyi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A balancer sends nobody before the samples of a first start are in, and restarts nothing that is loading them. */
class ReadinessTest extends SanyiTest {

    @Test
    void readyOnlyWhenEverythingOfTheFirstStartIsThere() {
        var before = HealthAtStart.at(port);

        assertThat(before.readiness().status()).isEqualTo(503);
        assertThat(before.readiness().json().path("status").asString()).isEqualTo("OUT_OF_SERVICE");
        assertThat(before.liveness().status()).isEqualTo(200);
        assertThat(before.accounts()).isPositive();
        assertThat(Desk.stranger(port)
                        .get("/actuator/health/readiness")
                        .expect(200)
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }
}
