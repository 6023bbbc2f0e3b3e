package cn.sanyi.collaboration;

import cn.sanyi.organization.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code urging}. */
@Component
public class Urgings {

    private final JdbcClient jdbc;

    Urgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item, of all items of the case that were ever urged. */
    public Map<UUID, Urging> ofCase(String caseNumber) {
        Map<UUID, Urging> all = new HashMap<>();
        jdbc.sql("select item, count(*) times, max(at) at, (array_agg(person_name order by at desc))[1] by_name"
                        + " from urging where case_number = ? group by item")
                .param(caseNumber)
                .query(row -> {
                    all.put(
                            row.getObject("item", UUID.class),
                            new Urging(
                                    row.getInt("times"),
                                    row.getString("by_name"),
                                    row.getTimestamp("at").toInstant()));
                });
        return all;
    }

    /** When this person urged the item last. */
    Optional<Instant> lastBy(UUID person, String caseNumber, UUID item) {
        return jdbc.sql(
                        "select at from urging where case_number = ? and item = ? and person = ? order by at desc limit 1")
                .params(caseNumber, item, person)
                .query((row, index) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    void add(UUID act, UUID item, String caseNumber, Actor by, Instant at) {
        jdbc.sql("insert into urging (act, item, case_number, person, person_name, at) values (?, ?, ?, ?, ?, ?)")
                .params(act, item, caseNumber, by.personId(), by.signature())
                .param(OffsetDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")))
                .update();
    }
}
