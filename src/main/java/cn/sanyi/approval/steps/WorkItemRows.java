package cn.sanyi.approval.steps;

import cn.sanyi.approval.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code work_item} reads. */
public final class WorkItemRows {

    private WorkItemRows() {}

    public static WorkItem workItem(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        Timestamp claimed = row.getTimestamp("claimed_at");
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getString("case_number"),
                row.getString("step_key"),
                row.getObject("unit", UUID.class),
                row.getObject("person", UUID.class),
                codes(row.getString("acts")),
                WorkItem.State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                WorkItem.Kind.valueOf(row.getString("kind")),
                request(row),
                claimed == null ? null : claimed.toInstant());
    }

    private static WorkItem.@Nullable Request request(ResultSet row) throws SQLException {
        UUID from = row.getObject("asked_by", UUID.class);
        return from == null
                ? null
                : new WorkItem.Request(
                        from,
                        row.getObject("asked_by_person", UUID.class),
                        row.getString("asked_by_name"),
                        row.getString("ask"),
                        codes(row.getString("asked_slots")));
    }

    public static List<String> codes(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }
}
