package cn.sanyi.audit;

import org.jspecify.annotations.Nullable;

/** Tells the record by what somebody acts who has not logged in for it. */
@FunctionalInterface
public interface RecordMeans {

    /** Name of the access token that the running request is made with; null if it is made without one. */
    @Nullable
    String token();
}
