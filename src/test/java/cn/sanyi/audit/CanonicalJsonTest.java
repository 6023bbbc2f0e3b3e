package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void hasOneWayToWriteAValue() {
        assertThat(CanonicalJson.of(Map.of(
                        "b", 2, "a", List.of(true, new BigDecimal("1E+3"), 0.5), "日", LocalDate.of(2026, 2, 28))))
                .isEqualTo("{\"a\":[true,1000,0.5],\"b\":2,\"日\":\"2026-02-28\"}");
    }

    @Test
    void keepsAnyText() {
        assertThat(CanonicalJson.of(Arrays.asList("<5%\"\\", "a\u0000\n", null, "\uD83D\uDE00", "\uD83D")))
                .isEqualTo("[\"<5%\\\"\\\\\",\"a\\u0000\\u000a\",null,\"\uD83D\uDE00\",\"\\ud83d\"]");
    }
}
