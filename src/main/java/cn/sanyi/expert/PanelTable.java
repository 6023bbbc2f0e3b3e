package cn.sanyi.expert;

import cn.sanyi.expert.Panel.Seat;
import cn.sanyi.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Panels as rows. */
@Repository
class PanelTable implements Panels {

    private static final String SELECT =
            """
            select p.*, m.person_id, m.name, m.field, m.employer, m.declined, m.necessity, m.safety, m.innovation, m.economy,
                   m.recommendation as advice, m.opinion, m.assessed_at
            from expert_panel p join expert_panel_member m on m.panel = p.id
            where p.case_number = ? order by p.round desc, m.no""";

    private final JdbcClient jdbc;

    PanelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void appoint(Panel panel, Actor by) {
        jdbc.sql(
                        """
                insert into expert_panel
                    (id, case_number, round, state, chair, due_on, appointed_by, appointed_by_name, appointed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        panel.id(),
                        panel.caseNumber(),
                        panel.round(),
                        panel.state().name(),
                        panel.chair())
                .params(
                        panel.dueOn(),
                        by.personId(),
                        by.name(),
                        panel.appointedAt().atOffset(ZoneOffset.UTC))
                .update();
        int no = 0;
        for (Seat seat : panel.members()) {
            jdbc.sql(
                            "insert into expert_panel_member (panel, no, person_id, name, field, employer) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            panel.id(),
                            ++no,
                            seat.person(),
                            seat.name(),
                            seat.field().name(),
                            seat.employer())
                    .update();
        }
    }

    /** In which step its members assess. */
    void sits(UUID panel, UUID step) {
        jdbc.sql("update expert_panel set step_id = ? where id = ?")
                .params(step, panel)
                .update();
    }

    /** The step in which its members assess; empty before it is entered. */
    Optional<UUID> step(UUID panel) {
        return jdbc.sql("select step_id from expert_panel where id = ? and step_id is not null")
                .param(panel)
                .query(UUID.class)
                .optional();
    }

    /** @return false if the person is not asked, or has answered */
    boolean assess(UUID panel, UUID person, Panel.Assessment given, Instant at) {
        return jdbc.sql(
                                """
                update expert_panel_member set necessity = ?, safety = ?, innovation = ?, economy = ?, recommendation = ?,
                    opinion = ?, assessed_at = ?
                where panel = ? and person_id = ? and assessed_at is null and declined is null""")
                        .params(given.necessity(), given.safety(), given.innovation(), given.economy())
                        .params(
                                Objects.requireNonNull(given.recommendation()).name(),
                                given.opinion(),
                                at.atOffset(ZoneOffset.UTC))
                        .params(panel, person)
                        .update()
                == 1;
    }

    /** @return false if the person is not asked, or has answered */
    boolean decline(UUID panel, UUID person, String reason) {
        return jdbc.sql(
                                """
                update expert_panel_member set declined = ?
                where panel = ? and person_id = ? and assessed_at is null and declined is null""")
                        .params(reason, panel, person)
                        .update()
                == 1;
    }

    void move(UUID panel, Panel.State to) {
        jdbc.sql("update expert_panel set state = ? where id = ?")
                .params(to.name(), panel)
                .update();
    }

    void conclude(UUID panel, Recommendation recommendation, String conclusion, Instant at) {
        jdbc.sql("update expert_panel set state = 'CONCLUDED', recommendation = ?, conclusion = ?, ended_at = ?"
                        + " where id = ?")
                .params(recommendation.name(), conclusion, at.atOffset(ZoneOffset.UTC), panel)
                .update();
    }

    /** @param state {@code DISSOLVED} or {@code FALLEN}; what was said stays readable */
    void end(UUID panel, Panel.State state, String reason, Instant at) {
        jdbc.sql("update expert_panel set state = ?, reason = ?, ended_at = ? where id = ?")
                .params(state.name(), reason, at.atOffset(ZoneOffset.UTC), panel)
                .update();
    }

    @Override
    public List<Panel> ofCase(String caseNumber) {
        Map<UUID, Panel> panels = new LinkedHashMap<>();
        jdbc.sql(SELECT)
                .param(caseNumber)
                .query((row, index) -> panel(row))
                .list()
                .forEach(panel -> panels.merge(panel.id(), panel, PanelTable::together));
        return List.copyOf(panels.values());
    }

    Optional<Panel> open(String caseNumber) {
        return ofCase(caseNumber).stream().filter(Panel::isOpen).findFirst();
    }

    private static Panel together(Panel one, Panel next) {
        List<Seat> seats = new ArrayList<>(one.members());
        seats.addAll(next.members());
        return one.seating(seats);
    }

    private static Panel panel(ResultSet row) throws SQLException {
        String recommendation = row.getString("recommendation");
        return new Panel(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getInt("round"),
                Panel.State.valueOf(row.getString("state")),
                row.getObject("chair", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("appointed_by_name"),
                row.getTimestamp("appointed_at").toInstant(),
                recommendation == null ? null : Recommendation.valueOf(recommendation),
                row.getString("conclusion"),
                instant(row.getTimestamp("ended_at")),
                row.getString("reason"),
                List.of(seat(row)));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                ExpertField.valueOf(row.getString("field")),
                row.getString("employer"),
                row.getString("declined"),
                assessment(row));
    }

    private static Panel.@Nullable Assessment assessment(ResultSet row) throws SQLException {
        String advice = row.getString("advice");
        return advice == null
                ? null
                : new Panel.Assessment(
                        row.getInt("necessity"),
                        row.getInt("safety"),
                        row.getInt("innovation"),
                        row.getInt("economy"),
                        Recommendation.valueOf(advice),
                        row.getString("opinion"),
                        instant(row.getTimestamp("assessed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
