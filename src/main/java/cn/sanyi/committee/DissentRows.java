package cn.sanyi.committee;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dissenting opinions as rows and in the record of the case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DissentRows {

    record Item(UUID motion, String caseNumber) {}

    private final JdbcClient jdbc;
    private final BallotBox ballots;
    private final RecordBook record;
    private final Clock clock;

    DissentRows(JdbcClient jdbc, BallotBox ballots, RecordBook record, Clock clock) {
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.record = record;
        this.clock = clock;
    }

    Item item(UUID meeting, int position) {
        return jdbc.sql(
                        "select motion_id as motion, case_number from meeting_item where meeting_id = ? and position = ? and motion_id is not null")
                .params(meeting, position)
                .query(Item.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("unknown-item", "会议没有这项议题"));
    }

    boolean hasVoted(UUID motion, UUID person) {
        return ballots.hasVoted(motion, person);
    }

    /** Known of an open ballot only. */
    boolean agreedOpenly(UUID motion, UUID person) {
        return jdbc.sql(
                        "select exists (select 1 from ballot where motion_id = ? and person_id = ? and choice = 'AGREE')")
                .params(motion, person)
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem once the minutes are signed, in which it would stand */
    void requireUnsigned(UUID meeting) {
        boolean signed = jdbc.sql(
                        "select exists (select 1 from minutes where meeting_id = ? and signed_at is not null)")
                .param(meeting)
                .query(Boolean.class)
                .single();
        if (signed) {
            throw Problem.conflict("minutes-signed", "会议纪要已经签发，不能再补充保留意见");
        }
    }

    void insert(Item item, Actor actor, String text) {
        int added = jdbc.sql(
                        "insert into dissent (motion_id, person_id, text, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(item.motion(), actor.personId(), text, OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            throw Problem.refused("dissent-kept", "您对本议题的保留意见已经记录，不能更改");
        }
        record.append(item.caseNumber(), actor.name(), "dissent", Map.of("text", text));
    }
}
