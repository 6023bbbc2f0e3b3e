package cn.sanyi.committee;

import cn.sanyi.platform.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots as rows. Who has voted is one row for every vote; what was voted is a row with the person in an open vote, and in a
 * secret one a row without person, time or order (ADR 0014).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BallotBox {

    /** Of the entitled of {@code :motion}, how many voted what. */
    static final String COUNT =
            """
            select (select count(*) from motion_member where motion_id = :motion and standing = 'ENTITLED') as entitled,
                count(*) filter (where choice = 'AGREE') as agree,
                count(*) filter (where choice = 'DISAGREE') as disagree,
                count(*) filter (where choice = 'ABSTAIN') as abstain
            from (select choice from ballot where motion_id = :motion
                  union all select choice from secret_ballot where motion_id = :motion) as cast_ballots""";

    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ballot with its name. @return false if the person has voted already; nothing is changed then */
    boolean cast(UUID motion, UUID person, Choice choice, @Nullable String remark, Instant at) {
        boolean first = isFirst(motion, person);
        if (first) {
            jdbc.sql("insert into ballot (motion_id, person_id, choice, remark, at) values (?, ?, ?, ?, ?)")
                    .params(motion, person, choice.name())
                    .param(remark)
                    .param(at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return first;
    }

    /**
     * A ballot without a name. All ballots of the motion are written anew in random order, so that the new one is not told by
     * its place, its transaction or its id.
     *
     * @return false if the person has voted already; nothing is changed then
     */
    boolean castSecretly(UUID motion, UUID person, Choice choice) {
        boolean first = isFirst(motion, person);
        if (first) {
            jdbc.sql(
                            """
                    with taken_out as (delete from secret_ballot where motion_id = :motion returning choice)
                    insert into secret_ballot (motion_id, id, choice)
                    select :motion, gen_random_uuid(), choice
                    from (select choice from taken_out union all select :choice) as shuffled order by random()""")
                    .param("motion", motion)
                    .param("choice", choice.name())
                    .update();
        }
        return first;
    }

    private boolean isFirst(UUID motion, UUID person) {
        return jdbc.sql("insert into voted (motion_id, person_id) values (?, ?) on conflict do nothing")
                        .params(motion, person)
                        .update()
                == 1;
    }

    boolean hasVoted(UUID motion, UUID person) {
        return jdbc.sql("select exists (select 1 from voted where motion_id = ? and person_id = ?)")
                .params(motion, person)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty(UUID motion) {
        return !jdbc.sql("select exists (select 1 from voted where motion_id = ?)")
                .param(motion)
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem if there are more or fewer ballots than people who voted: the count would not be one */
    Tally tally(UUID motion) {
        Tally tally = jdbc.sql(COUNT).param("motion", motion).query(Tally.class).single();
        int voted = jdbc.sql("select count(*) from voted where motion_id = ?")
                .param(motion)
                .query(Integer.class)
                .single();
        if (voted != tally.present()) {
            throw Problem.refused(
                    "ballots-do-not-match", "表决票%d张与投票人数%d不符，不能计票，请联系审计管理员".formatted(tally.present(), voted));
        }
        return tally;
    }

    /** Who voted what in an open vote, for the record of the count. */
    String inWords(UUID motion) {
        return jdbc
                .sql(
                        """
                select m.name, b.choice from ballot b join motion_member m using (motion_id, person_id)
                where b.motion_id = ? order by m.position""")
                .param(motion)
                .query((row, index) -> row.getString("name") + " "
                        + Choice.valueOf(row.getString("choice")).label())
                .list()
                .stream()
                .collect(Collectors.joining("；"));
    }

    /** Secret ballots that will never be counted are nobody's business: they are taken out while the motion is still open. */
    void discardSecret(UUID motion) {
        jdbc.sql("delete from secret_ballot where motion_id = ?").param(motion).update();
    }
}
