package cn.sanyi.approval.comments;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person often writes (常用语): a list of their own that nobody else sees, in their order. */
@Service
public class Phrases {

    /** 建议值: what can be looked over in a dialog. */
    private static final int MOST = 30;

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(Actor actor) {
        return jdbc.sql("select text from phrase where person = ? order by place")
                .param(actor.personId())
                .query(String.class)
                .list();
    }

    /**
     * Replaces the whole list.
     *
     * @param wanted in the order wanted; blanks around each are taken off
     * @throws Problem {@code phrases-full}, {@code phrase-text}, {@code phrase-twice}, {@code comment-characters}
     */
    @Transactional
    public List<String> keep(Actor actor, List<String> wanted) {
        List<String> phrases = wanted.stream().map(String::strip).toList();
        check(phrases);
        UUID person = actor.personId();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("phrase" + person)
                .query((row, index) -> 0)
                .list();
        jdbc.sql("delete from phrase where person = ?").param(person).update();
        for (int place = 0; place < phrases.size(); place++) {
            jdbc.sql("insert into phrase (person, place, text) values (?, ?, ?)")
                    .params(person, place, phrases.get(place))
                    .update();
        }
        return phrases;
    }

    private static void check(List<String> phrases) {
        if (phrases.size() > MOST) {
            throw Problem.refused("phrases-full", "常用语最多 " + MOST + " 条，请先删去不用的。");
        }
        phrases.forEach(Comments::checkText);
        if (phrases.stream().anyMatch(text -> text.isEmpty() || text.length() > LONGEST)) {
            throw Problem.refused("phrase-text", "每条常用语 1 至 " + LONGEST + " 个字。");
        }
        if (new HashSet<>(phrases).size() < phrases.size()) {
            throw Problem.refused("phrase-twice", "已有相同的常用语。");
        }
    }
}
