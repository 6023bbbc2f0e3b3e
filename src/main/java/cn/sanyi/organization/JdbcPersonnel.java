package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPersonnel implements Personnel {

    private final JdbcClient jdbc;
    private final GradeTable grades;

    JdbcPersonnel(JdbcClient jdbc, GradeTable grades) {
        this.jdbc = jdbc;
        this.grades = grades;
    }

    @Override
    public Unit addUnit(String code, String name, String role, String jurisdiction, boolean sample) {
        var unit = new Unit(UUID.randomUUID(), code, name, role, jurisdiction, sample);
        int added = jdbc.sql("insert into unit (id, code, name, role, jurisdiction, sample) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(unit.id(), code, name, role, jurisdiction, sample)
                .update();
        if (added == 0) {
            throw Problem.refused("unit-exists", "单位代码 %s 已被使用，或该辖区已有承担同一职责的单位。".formatted(code));
        }
        return unit;
    }

    @Override
    public void join(UUID community, UUID member, int fromYear, @Nullable Integer toYear, int sort) {
        jdbc.sql(
                        "insert into community_member (community_id, member_id, from_year, to_year, sort) values (?, ?, ?, ?, ?)")
                .params(community, member, fromYear)
                .param(toYear)
                .param(sort)
                .update();
    }

    @Override
    public void grade(UUID unit, InstitutionGrade grade) {
        if (!grades.insert(unit, grade)) {
            throw Problem.refused("grade-exists", "该机构自 %s 起的等级已登记。".formatted(grade.from()));
        }
    }

    @Override
    public UUID addPerson(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, name) values (?, ?)").params(id, name).update();
        return id;
    }

    @Override
    public UUID appoint(UUID person, UUID unit, PostKind kind, String title, LocalDate from) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("insert into post (id, person_id, unit_id, kind, title, from_day, sort)"
                        + " select ?, ?, ?, ?, ?, ?, count(*) + 1 from post where unit_id = ?"
                        + " on conflict (person_id, unit_id, kind) where to_day is null do nothing")
                .params(id, person, unit, kind.name(), title, from, unit)
                .update();
        if (added == 0) {
            throw Problem.refused("post-held", "该人员在此单位已任“%s”岗位。".formatted(kind.label()));
        }
        return id;
    }

    @Override
    public void endPost(UUID post, LocalDate last) {
        jdbc.sql("update post set to_day = greatest(cast(? as date), from_day - 1) where id = ? and to_day is null")
                .params(last, post)
                .update();
    }
}
