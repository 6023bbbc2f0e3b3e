package cn.sanyi.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where notices go on to what leaves the database. Called in the transaction that writes them. */
public interface NoticeOutbox {

    /**
     * A notice as it was written; exactly one of person and unit is set.
     *
     * @param caseNumber null where it is about no case
     */
    record Written(UUID id, @Nullable UUID person, @Nullable UUID unit, @Nullable String caseNumber, NoticeKind kind) {}

    /** @param notices in the order in which they are to be sent */
    void written(List<Written> notices);
}
