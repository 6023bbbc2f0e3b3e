package cn.sanyi.organization;

import cn.sanyi.organization.InstitutionGrade.Level;
import cn.sanyi.organization.InstitutionGrade.Ownership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of institutions' levels and owners: each holds from its day until the next one's. */
@Repository
class GradeTable implements Institutions {

    private static final int PAGE = 50;
    private static final String GRADE = "g.level, g.ownership, g.from_day, g.source";

    private final JdbcClient jdbc;
    private final Clock clock;

    GradeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<InstitutionGrade> on(UUID unit, LocalDate day) {
        return jdbc.sql("select " + GRADE + " from institution_grade g where g.unit_id = ? and g.from_day <= ?"
                        + " order by g.from_day desc limit 1")
                .params(unit, day)
                .query(GradeTable::grade)
                .optional();
    }

    /** The newest first. */
    List<InstitutionGrade> of(UUID unit) {
        return jdbc.sql("select " + GRADE + " from institution_grade g where g.unit_id = ? order by g.from_day desc")
                .param(unit)
                .query(GradeTable::grade)
                .list();
    }

    /** Open institutions with what holds today, by code. */
    GradeRegister.Page find(GradeRegister.Query query) {
        List<GradeRegister.Row> found = jdbc.sql(
                        "select " + UnitRow.COLUMNS + ", " + GRADE
                                + """
                         , exists (select from institution_grade n where n.unit_id = u.id and n.from_day > :today) as changes
                         from unit u left join lateral (select * from institution_grade i
                            where i.unit_id = u.id and i.from_day <= :today order by i.from_day desc limit 1) g on true
                         where u.role in (:roles) and u.code > :after and (u.closed_from is null or u.closed_from > :today)
                           and (:q = '' or position(:q in u.name) > 0 or position(upper(:q) in u.code) > 0)
                           and (:state = '' or (:state = 'missing') = (g.unit_id is null))
                         order by u.code limit :limit""")
                .param("today", LocalDate.now(clock))
                .param("roles", GradeRegister.ROLES)
                .param("after", query.after())
                .param("q", query.q().strip())
                .param("state", query.state())
                .param("limit", PAGE + 1)
                .query((row, number) -> new GradeRegister.Row(
                        UnitRow.read(row, number),
                        row.getString("level") == null ? null : grade(row, number),
                        row.getBoolean("changes")))
                .list();
        boolean more = found.size() > PAGE;
        List<GradeRegister.Row> shown = more ? found.subList(0, PAGE) : found;
        return new GradeRegister.Page(shown, more ? shown.get(PAGE - 1).unit().code() : null);
    }

    /** False if there is one from that day already. */
    boolean insert(UUID unit, InstitutionGrade grade) {
        return jdbc.sql("insert into institution_grade (unit_id, from_day, level, ownership, source)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                unit,
                                grade.from(),
                                grade.level().name(),
                                grade.ownership().name(),
                                grade.source())
                        .update()
                == 1;
    }

    void remove(UUID unit, LocalDate from) {
        jdbc.sql("delete from institution_grade where unit_id = ? and from_day = ?")
                .params(unit, from)
                .update();
    }

    private static InstitutionGrade grade(ResultSet row, int number) throws SQLException {
        return new InstitutionGrade(
                Level.valueOf(row.getString("level")),
                Ownership.valueOf(row.getString("ownership")),
                row.getObject("from_day", LocalDate.class),
                row.getString("source"));
    }
}
