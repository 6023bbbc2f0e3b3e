package cn.sanyi.approval;

import cn.sanyi.casefile.CaseState;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as a person follows them: where each is, with whom, how long it has been there. */
@Component
public class CaseList {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Revocations revocations;

    CaseList(JdbcClient jdbc, Jurisdictions jurisdictions, Revocations revocations) {
        this.revocations = revocations;
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
    }

    /** @param steps names of the open steps, @param holders units holding them; both empty once closed */
    public record Row(
            String number,
            String title,
            int year,
            CaseState state,
            boolean late,
            @Nullable String steps,
            @Nullable String holders,
            Instant openedAt) {}

    /** Cases of the units the person handles for, those these units have or had a part in, and those they may revoke; newest first. */
    public List<Row> visible(Actor actor) {
        UUID[] handled = actor.posts().stream()
                .map(Actor.Held::unitId)
                .filter(actor::handlesFor)
                .distinct()
                .toArray(UUID[]::new);
        return jdbc.sql("select c.*, s.steps, s.holders from case_file c left join lateral (select string_agg(name, '、'"
                        + " order by entered_at) steps, string_agg(distinct unit_name, '、') holders from case_step"
                        + " where case_number = c.number and state = 'OPEN') s on true"
                        + " where c.applicant = any (:handled) or exists (select 1 from work_item w"
                        + " where w.case_number = c.number and w.unit = any (:handled))"
                        + " or exists (select 1 from act a where a.case_number = c.number and a.unit = any (:handled))"
                        + " or c.jurisdiction = any (:overseen)"
                        + " or (c.procedure_key || ' ' || c.jurisdiction) = any (:revocable)"
                        + " order by c.opened_at desc, c.number desc limit " + MOST)
                .param("handled", handled)
                .param("overseen", overseen(actor))
                .param("revocable", revocations.places(actor).toArray(String[]::new))
                .query(CaseList::row)
                .list();
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
                row.getTimestamp("opened_at").toInstant());
    }
}
