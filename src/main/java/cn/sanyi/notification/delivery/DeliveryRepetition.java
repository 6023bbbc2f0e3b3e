package cn.sanyi.notification.delivery;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.ChangeRecord;
import cn.sanyi.organization.Texts;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has failed deliveries sent again, under the event ids they had. */
@Service
public class DeliveryRepetition {

    /** Chain of the record. */
    private static final String CHAIN = "admin/deliveries";

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final DeliveryRound round;
    private final RecordBook record;
    private final Clock clock;

    DeliveryRepetition(JdbcClient jdbc, DeliveryRound round, RecordBook record, Clock clock) {
        this.jdbc = jdbc;
        this.round = round;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Those of them that have failed; the others are left as they are, so that asking twice repeats once.
     *
     * @return how many
     * @throws Problem {@code deliveries-required}, {@code deliveries-too-many}, {@code delivery-not-failed} if none has
     */
    @Transactional
    public int repeat(Actor by, @Nullable List<UUID> ids, @Nullable String reason) {
        String why = Texts.reason(reason);
        if (ids == null || ids.isEmpty()) {
            throw Texts.refused("deliveries-required", "ids", "请先选择要重新投递的条目。");
        }
        if (ids.size() > MOST) {
            throw Texts.refused("deliveries-too-many", "ids", "一次最多重新投递 %d 条。".formatted(MOST));
        }
        List<UUID> repeated = jdbc.sql(
                        "update notice_delivery set state = 'WAITING', done_at = null, due_at = ?,"
                                + " digest = false, attempts = 0, last_error = null where id = any (?) and state = 'FAILED' returning id")
                .params(OffsetDateTime.now(clock), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (repeated.isEmpty()) {
            throw Problem.refused("delivery-not-failed", "所选条目都不是失败状态，没有需要重新投递的。");
        }
        jdbc.sql("update delivery_lane set failures = 0, not_before = ?"
                        + " where id in (select lane_id from notice_delivery where id = any (?))")
                .params(OffsetDateTime.now(clock), repeated.toArray(UUID[]::new))
                .update();
        record.append(
                CHAIN,
                ChangeRecord.nameAndUnit(by),
                "重新投递",
                Map.of(
                        "reason",
                        why,
                        "deliveries",
                        repeated.stream().map(UUID::toString).sorted().toList()));
        round.beginAfterCommit();
        return repeated.size();
    }
}
