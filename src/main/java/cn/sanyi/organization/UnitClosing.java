package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against closing a unit, here and in the modules above, and what ends with it. */
@Component
class UnitClosing {

    private final JdbcClient jdbc;
    private final ObjectProvider<UnitClosureGuard> guards;
    private final Clock clock;

    UnitClosing(JdbcClient jdbc, ObjectProvider<UnitClosureGuard> guards, Clock clock) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.clock = clock;
    }

    List<UnitClosureGuard.Finding> findings(Unit unit) {
        List<UnitClosureGuard.Finding> findings = new ArrayList<>();
        administrators(unit, findings);
        memberships(unit, findings);
        guards.orderedStream().forEach(guard -> findings.addAll(guard.findings(unit)));
        return findings;
    }

    /** @throws Problem {@code unit-in-use}, {@code closing-unconfirmed} */
    void check(Unit unit, boolean confirmed) {
        List<UnitClosureGuard.Finding> findings = findings(unit);
        String refusals = messages(findings, true);
        if (!refusals.isEmpty()) {
            throw Problem.refused("unit-in-use", "该单位不能关闭：" + refusals);
        }
        String warnings = messages(findings, false);
        if (!warnings.isEmpty() && !confirmed) {
            throw Texts.refused("closing-unconfirmed", "confirmed", "请先确认：" + warnings);
        }
    }

    /** Ends the posts that would last longer; answers whose. */
    List<Person> endPosts(Unit unit, LocalDate last) {
        return jdbc.sql("with ended as (update post set to_day = greatest(cast(:last as date), from_day - 1)"
                        + " where unit_id = :unit and (to_day is null or to_day > greatest(cast(:last as date), from_day - 1))"
                        + " returning person_id) select distinct " + PersonRow.COLUMNS
                        + " from ended e join person p on p.id = e.person_id order by p.number")
                .param("last", last)
                .param("unit", unit.id())
                .query(PersonRow::read)
                .list();
    }

    private void administrators(Unit unit, List<UnitClosureGuard.Finding> findings) {
        boolean administers = jdbc.sql("select exists (select from post where unit_id = :unit and kind in (:kinds)"
                        + " and (to_day is null or to_day >= :today and to_day >= from_day))")
                .param("unit", unit.id())
                .param(
                        "kinds",
                        Duties.ADMINISTRATIVE.stream().map(PostKind::name).toList())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (administers) {
            findings.add(new UnitClosureGuard.Finding(true, "业务、系统、安全或审计管理员在此单位任职，请先由安全管理员另行安排。"));
        }
    }

    private void memberships(Unit unit, List<UnitClosureGuard.Finding> findings) {
        jdbc.sql("select distinct c.name from community_member m join unit c on c.id = m.community_id"
                        + " where m.member_id = :unit and (m.to_year is null or m.to_year >= :year)")
                .param("unit", unit.id())
                .param("year", LocalDate.now(clock).getYear())
                .query(String.class)
                .list()
                .forEach(community -> findings.add(new UnitClosureGuard.Finding(
                        false, "该单位现为“%s”的成员单位，关闭后仍列在其年度成员中，除非另行移出。".formatted(community))));
    }

    private static String messages(List<UnitClosureGuard.Finding> findings, boolean refusing) {
        return findings.stream()
                .filter(finding -> finding.refuses() == refusing)
                .map(UnitClosureGuard.Finding::message)
                .collect(Collectors.joining());
    }
}
