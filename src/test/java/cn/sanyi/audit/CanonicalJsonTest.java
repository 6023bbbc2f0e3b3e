package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    @Test
    void hasOneWayToWriteAValue() {
        assertThat(CanonicalJson.of(Map.of(
                        "b", 2, "a", List.of(true, new BigDecimal("1E+3"), 0.5), "日", LocalDate.of(2026, 2, 28))))
                .isEqualTo("{\"a\":[true,1000,0.5],\"b\":2,\"日\":\"2026-02-28\"}");
    }

    @Test
    void aTreeIsWrittenAsTheSameValuesOutsideOfOne() {
        var tree = JsonMapper.shared()
                .readTree("{\"b\": 2, \"a\": [true, 1E+3, 0.5, null, \"甲\\n\"], \"c\": {\"z\": {}, \"y\": []}}");
        assertThat(CanonicalJson.of(Map.of("data", tree)))
                .isEqualTo("{\"data\":{\"a\":[true,1000.0,0.5,null,\"甲\\u000a\"],\"b\":2,\"c\":{\"y\":[],\"z\":{}}}}");
        String once = CanonicalJson.of(tree);
        assertThat(CanonicalJson.of(JsonMapper.shared().readTree(once)))
                .as("read and written again")
                .isEqualTo(once);
    }

    /** As entries were written before what was filled in was kept as JSON: their text and their hash stand. */
    @Test
    void anEntryThatKeptDataAsTextHasTheHashItHad() {
        var entry = new RecordBook.Entry(
                "JJ-A01-2026-0001",
                1,
                Instant.parse("2026-11-22T04:00:00Z"),
                "晋江市财政局 吴国强",
                "agree",
                "{\"comment\":\"\",\"data\":\"{\\\"opinion\\\":\\\"无意见\\\"}\",\"label\":\"同意\"}",
                Hashes.NOTHING,
                "6305024e8a82da73f49d5946caf5b017b5885de78b26eef795128fb511ac4762");
        assertThat(Hashes.entry(entry)).isEqualTo(entry.hash());
        assertThat(ChainCheck.check(entry.chain(), List.of(entry), List.of()).whole())
                .isTrue();
    }

    @Test
    void keepsAnyText() {
        assertThat(CanonicalJson.of(Arrays.asList("<5%\"\\", "a\u0000\n", null, "\uD83D\uDE00", "\uD83D")))
                .isEqualTo("[\"<5%\\\"\\\\\",\"a\\u0000\\u000a\",null,\"\uD83D\uDE00\",\"\\ud83d\"]");
    }
}
