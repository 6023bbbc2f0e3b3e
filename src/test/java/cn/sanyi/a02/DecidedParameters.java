package cn.sanyi.a02;

import cn.sanyi.Desk;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** Parameters of a place as they come about: proposed by one administrator, confirmed by another, in force from a day on. */
record DecidedParameters(Function<String, Desk> desks, String place, LocalDate from) {

    /** In force from today. */
    DecidedParameters(Function<String, Desk> desks, String place) {
        this(desks, place, desks.apply("admin-business").today());
    }

    void set(String key, String value) {
        Map<String, Object> change = Map.of(
                "key",
                key,
                "jurisdiction",
                place,
                "mode",
                "VALUE",
                "value",
                value,
                "effectiveFrom",
                from.toString(),
                "grade",
                "SUGGESTED",
                "source",
                "样例",
                "reason",
                "按当地规定");
        String id = desks.apply("admin-business")
                .post("/api/v1/admin/parameter-changes", change)
                .expect(201)
                .path("change")
                .path("id")
                .asString();
        desks.apply("admin-business-2")
                .post("/api/v1/admin/parameter-changes/" + id + "/confirmation", Map.of())
                .expect(200);
    }
}
