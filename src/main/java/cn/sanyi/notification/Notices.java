package cn.sanyi.notification;

import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;

/** The notices of a person: their own and those of the units they handle for. */
public interface Notices {

    /** The newest first, at most {@code limit} of them, at most 200. */
    List<Notice> forActor(Actor actor, int limit);

    int unreadCount(Actor actor);

    /** No effect if it has been read. @throws cn.sanyi.platform.Problem not found, also where it is somebody else's */
    void markRead(Actor actor, UUID id);
}
