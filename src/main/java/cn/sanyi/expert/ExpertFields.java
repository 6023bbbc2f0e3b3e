package cn.sanyi.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which fields experts are registered, by day. */
@Repository
public class ExpertFields {

    private final JdbcClient jdbc;

    ExpertFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A field of an expert. */
    record Entry(UUID id, UUID person, ExpertField field) {}

    /** By person; who has none is missing. */
    Map<UUID, List<ExpertField>> of(Collection<UUID> people, LocalDate day) {
        Map<UUID, List<ExpertField>> found = new HashMap<>();
        entries(people, day).forEach(entry -> found.computeIfAbsent(entry.person(), person -> new ArrayList<>())
                .add(entry.field()));
        return found;
    }

    /** Those that hold on the day, by person and field. */
    List<Entry> entries(Collection<UUID> people, LocalDate day) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select * from expert_field
                        where person_id in (:people) and from_day <= :day and (to_day is null or to_day >= :day)
                        order by person_id, from_day, field""")
                        .param("people", people)
                        .param("day", day)
                        .query((row, index) -> new Entry(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                ExpertField.valueOf(row.getString("field"))))
                        .list();
    }

    /** Nothing happens where the person is registered in the field already. */
    public void add(UUID person, ExpertField field, LocalDate from) {
        jdbc.sql(
                        """
                insert into expert_field (id, person_id, field, from_day) values (?, ?, ?, ?)
                on conflict (person_id, field) where to_day is null do nothing""")
                .params(UUID.randomUUID(), person, field.name(), from)
                .update();
    }

    /** From the day on it no longer holds. */
    void end(UUID id, LocalDate from) {
        jdbc.sql("update expert_field set to_day = greatest(?::date - 1, from_day - 1) where id = ? and to_day is null")
                .params(from, id)
                .update();
    }
}
