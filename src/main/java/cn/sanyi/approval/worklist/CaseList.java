package cn.sanyi.approval.worklist;

import cn.sanyi.approval.people.CaseReaders;
import cn.sanyi.approval.people.Revocations;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as a person follows them: where each is, with whom, how long it has been there. */
@Component
public class CaseList {

    private static final int MOST = 200;

    /** A case {@code c} of theirs; with the values that {@link #seenBy} gives. */
    private static final String SEEN =
            """
            (c.applicant = any (:handled) or c.jurisdiction = any (:overseen)
              or (c.procedure_key || ' ' || c.jurisdiction) = any (:revocable)
              or exists (select 1 from work_item w where w.case_number = c.number and w.unit = any (:handled))
              or exists (select 1 from act a where a.case_number = c.number and a.unit = any (:handled)))""";

    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Revocations revocations;
    private final List<CaseReaders> readers;

    CaseList(JdbcClient jdbc, Jurisdictions jurisdictions, Revocations revocations, List<CaseReaders> readers) {
        this.readers = List.copyOf(readers);
        this.revocations = revocations;
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
    }

    /**
     * @param steps names of the open steps, @param holders units holding them; both empty once closed
     * @param fallback to whom something in it fell because nobody responsible can act, and why; null for most
     * @param assigned whether the business administrator assigned something that is open in it
     */
    public record Row(
            String number,
            String title,
            int year,
            CaseState state,
            boolean late,
            @Nullable String steps,
            @Nullable String holders,
            @Nullable String fallback,
            boolean assigned,
            Instant openedAt) {}

    /** Cases of the units the person handles for, those these units have or had a part in or may revoke; newest first. */
    public List<Row> visible(Actor actor) {
        return jdbc.sql(
                        "select c.*, s.steps, s.holders, f.fallback, f.assigned from case_file c left join lateral (select string_agg(name, '、'"
                                + " order by entered_at) steps, string_agg(distinct unit_name, '、') holders from case_step"
                                + " where case_number = c.number and state = 'OPEN') s on true left join lateral (select"
                                + " string_agg(distinct case w.fallback when 'HEAD' then '已转单位负责人' else '待业务管理员指派' end"
                                + " || '：' || w.fallback_reason, '；') fallback, coalesce(bool_or(w.claimed_at is not null and 'assign'"
                                + " = (select a.code from act a where a.case_number = c.number and a.step_id = w.step_id and a.code in ('assign', 'claim', 'release',"
                                + " 'transfer', 'addAfter') order by a.seq desc limit 1)), false) assigned from work_item w"
                                + " where w.case_number = c.number and w.state = 'OPEN') f on true where " + SEEN
                                + " order by c.opened_at desc, c.number desc limit " + MOST)
                .params(seenBy(actor))
                .query(CaseList::row)
                .list();
    }

    /** Which of these cases the person may open. */
    public Set<String> openable(Actor actor, Collection<String> numbers) {
        Set<String> all =
                new HashSet<>(jdbc.sql("select c.number from case_file c where c.number = any (:numbers) and " + SEEN)
                        .params(seenBy(actor))
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(String.class)
                        .set());
        readers.forEach(each -> all.addAll(each.readable(actor, numbers)));
        return all;
    }

    private Map<String, Object> seenBy(Actor actor) {
        UUID[] handled = actor.posts().stream()
                .map(Actor.Held::unitId)
                .filter(actor::handlesFor)
                .distinct()
                .toArray(UUID[]::new);
        return Map.of(
                "handled",
                handled,
                "overseen",
                overseen(actor),
                "revocable",
                revocations.places(actor).toArray(String[]::new));
    }

    private String[] overseen(Actor actor) {
        return jurisdictions.all().stream()
                .map(Jurisdiction::code)
                .filter(place -> actor.posts().stream()
                        .anyMatch(post -> post.kind() == PostKind.OVERSIGHT
                                && jurisdictions.isWithin(place, post.jurisdiction())))
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getString("title"),
                row.getInt("year"),
                CaseState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("steps"),
                row.getString("holders"),
                row.getString("fallback"),
                row.getBoolean("assigned"),
                row.getTimestamp("opened_at").toInstant());
    }
}
