package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeOutbox.Written;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is to get notices on a channel. */
public interface Receivers {

    /**
     * A notice for a lane.
     *
     * @param due not sent before
     * @param digest whether it is sent together with all that is due at the same time
     */
    record Addressed(UUID notice, UUID lane, Instant due, boolean digest) {}

    /** In the order of the notices, each lane at most once for a notice; empty where the channel is off. */
    List<Addressed> of(List<Written> notices);
}
