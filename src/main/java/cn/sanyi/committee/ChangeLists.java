package cn.sanyi.committee;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.DecidedChanges;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The changes on which motions are voted (修改后通过), as rows. */
@Repository
class ChangeLists implements DecidedChanges {

    private static final String CHANGES =
            "select target, label, value_before as before, value_after as after, note from proposed_change where motion_id = ? order by position";

    private final JdbcClient jdbc;

    ChangeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were listed; empty if it is voted on as submitted. */
    List<Change> of(UUID motion) {
        return jdbc.sql(CHANGES).param(motion).query(Change.class).list();
    }

    @Override
    public List<Change> of(String caseNumber) {
        return jdbc
                .sql("select id from motion where case_number = ? and state = 'PASSED' order by call desc limit 1")
                .param(caseNumber)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(motion -> of(motion).stream())
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(UUID motion, List<Change> changes) {
        jdbc.sql("delete from proposed_change where motion_id = ?")
                .param(motion)
                .update();
        for (int position = 0; position < changes.size(); position++) {
            Change change = changes.get(position);
            jdbc.sql(
                            "insert into proposed_change (motion_id, position, target, label, value_before, value_after, note) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(motion, position, change.target(), change.label(), change.before(), change.after())
                    .param(change.note())
                    .update();
        }
    }

    static String inWords(Change change) {
        String note = change.note() == null ? "" : "（" + change.note() + "）";
        return change.label() + "：" + change.before() + " 改为 " + change.after() + note;
    }
}
