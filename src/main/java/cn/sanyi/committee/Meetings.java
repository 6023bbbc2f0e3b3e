package cn.sanyi.committee;

import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings, for those whom they concern. */
public interface Meetings {

    /** A line of the list. @param items how many cases; @param decided how many of them have an outcome */
    record Row(
            UUID id,
            String title,
            Meeting.State state,
            LocalDate on,
            @Nullable LocalTime beginsAt,
            String place,
            int items,
            int decided,
            boolean minutesSigned) {}

    /** Those the person may see, the latest day first; at most 200. */
    List<Row> visible(Actor actor);

    /** @throws cn.sanyi.platform.Problem not found, also where the person may not see it */
    Meeting get(Actor actor, UUID id);
}
