package cn.sanyi.pricing.trial;

import cn.sanyi.pricing.application.RegisteredNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items and what became of them, as rows. Items are locked by the row of their case. */
@Repository
class ItemTable {

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of the place's numbers; it belongs to the transaction that takes it. */
    String nextCode(String place) {
        int last = jdbc.sql(
                        """
                insert into trial_item_sequence (place, last) values (?, 1)
                on conflict (place) do update set last = trial_item_sequence.last + 1 returning last""")
                .param(place)
                .query(Integer.class)
                .single();
        return "%s-XZ-%04d".formatted(place, last);
    }

    void insert(TrialItem item) {
        jdbc.sql(
                        """
                insert into trial_item (id, case_number, place, code, hospital, hospital_name, name, connotation,
                    exclusions, unit, unit_notes, trial_from, trial_until, state, grams, name_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TRIAL', ?, ?)""")
                .params(item.id(), item.caseNumber(), item.place(), item.code(), item.hospital(), item.hospitalName())
                .params(item.name(), item.connotation(), item.exclusions(), item.unit(), item.unitNotes())
                .params(item.trialFrom(), item.trialUntil())
                .param(TextGrams.of(item.code(), item.name(), item.hospitalName()))
                .param(RegisteredNames.key(item.name()))
                .update();
    }

    void extend(UUID item, LocalDate until) {
        jdbc.sql("update trial_item set trial_until = ?, extensions = extensions + 1 where id = ?")
                .params(until, item)
                .update();
    }

    void formal(UUID item) {
        jdbc.sql("update trial_item set state = 'FORMAL' where id = ?")
                .param(item)
                .update();
    }

    void end(UUID item, ItemState state, LocalDate endedOn) {
        jdbc.sql("update trial_item set state = ?, ended_on = ? where id = ?")
                .params(state.name(), endedOn, item)
                .update();
    }

    void merge(UUID item, String into, LocalDate endedOn) {
        jdbc.sql("update trial_item set state = 'MERGED', merged_into = ?, ended_on = ? where id = ?")
                .params(into, endedOn, item)
                .update();
    }

    void add(UUID item, ItemEvent event) {
        jdbc.sql(
                        """
                insert into trial_item_event (item, seq, kind, on_day, until, note, by_name, at)
                select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ? from trial_item_event where item = ?""")
                .params(item, event.kind().name(), event.on())
                .param(event.until())
                .params(event.note(), event.by(), utc(event.at()), item)
                .update();
    }

    List<ItemEvent> events(UUID item) {
        return jdbc.sql("select * from trial_item_event where item = ? order by seq")
                .param(item)
                .query((row, index) -> new ItemEvent(
                        ItemEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<TrialItem> ofCase(String caseNumber) {
        return jdbc.sql("select * from trial_item where case_number = ?")
                .param(caseNumber)
                .query(ItemTable::item)
                .optional();
    }

    Optional<TrialItem> ofCode(String code) {
        return jdbc.sql("select * from trial_item where code = ?")
                .param(code)
                .query(ItemTable::item)
                .optional();
    }

    static TrialItem item(ResultSet row, int index) throws SQLException {
        return new TrialItem(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("place"),
                row.getString("code"),
                row.getObject("hospital", UUID.class),
                row.getString("hospital_name"),
                row.getString("name"),
                row.getString("connotation"),
                row.getString("exclusions"),
                row.getString("unit"),
                row.getString("unit_notes"),
                row.getObject("trial_from", LocalDate.class),
                row.getObject("trial_until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                ItemState.valueOf(row.getString("state")),
                row.getInt("extensions"),
                row.getString("merged_into"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
