package cn.sanyi.collaboration;

import cn.sanyi.approval.people.CaseReaders;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抄送: who got a copy, and who has read it. */
@Service
public class Copies implements CaseReaders {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Copies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> numbers) {
        return jdbc.sql("select distinct case_number from case_copy where person = ? and case_number = any (?)")
                .params(actor.personId(), numbers.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** 抄送我的: those given to this person, the newest first; at most 200. */
    public List<CaseCopy> of(Actor actor) {
        return jdbc.sql("select * from case_copy where person = ? order by at desc, id limit " + MOST)
                .param(actor.personId())
                .query(Copies::copy)
                .list();
    }

    /** Given of the case, in their order. Who may see the case is the caller's question. */
    public List<CaseCopy> ofCase(String caseNumber) {
        return jdbc.sql("select * from case_copy where case_number = ? order by at, person_name")
                .param(caseNumber)
                .query(Copies::copy)
                .list();
    }

    /** The person looks at the case: their copies of it are read from now on. */
    @Transactional
    public void opened(Actor actor, String caseNumber) {
        jdbc.sql("update case_copy set read_at = ? where case_number = ? and person = ? and read_at is null")
                .params(OffsetDateTime.now(clock), caseNumber, actor.personId())
                .update();
    }

    /** The person has read this one; once is enough. @throws Problem not found, also where it is somebody else's */
    @Transactional
    public void read(Actor actor, UUID id) {
        int theirs = jdbc.sql("update case_copy set read_at = coalesce(read_at, ?) where id = ? and person = ?")
                .params(OffsetDateTime.now(clock), id, actor.personId())
                .update();
        if (theirs == 0) {
            throw Problem.notFound("unknown-copy", "没有这份抄送。");
        }
    }

    boolean isUnreadBy(UUID person, String caseNumber) {
        return jdbc.sql(
                        "select exists (select 1 from case_copy where case_number = ? and person = ? and read_at is null)")
                .params(caseNumber, person)
                .query(Boolean.class)
                .single();
    }

    void add(UUID act, CaseCopy copy, UUID person) {
        jdbc.sql(
                        "insert into case_copy (id, act, case_number, title, person, person_name, unit_name, by_name, note, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(copy.id(), act, copy.caseNumber(), copy.title(), person, copy.person(), copy.unit(), copy.by())
                .params(copy.note(), OffsetDateTime.ofInstant(copy.at(), ZoneId.of("Asia/Shanghai")))
                .update();
    }

    private static CaseCopy copy(ResultSet row, int index) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new CaseCopy(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("title"),
                row.getString("person_name"),
                row.getString("unit_name"),
                row.getString("by_name"),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
