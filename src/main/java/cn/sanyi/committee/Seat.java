package cn.sanyi.committee;

import cn.sanyi.organization.PostKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in office in the committee. @param recusal why recused; null if entitled */
record Seat(UUID person, String name, PostKind kind, @Nullable String recusal) {

    boolean isEntitled() {
        return recusal == null;
    }
}
