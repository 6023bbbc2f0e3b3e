package cn.sanyi.committee.web;

import cn.sanyi.committee.Motion;
import cn.sanyi.committee.Motions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For templates: the meeting on which a case is voted on. */
@Component("caseMeetings")
public class CaseMeetings {

    private final Motions motions;

    CaseMeetings(Motions motions) {
        this.motions = motions;
    }

    /** The one of the newest motion; null if there is none. */
    public @Nullable UUID of(String caseNumber) {
        return motions.ofCase(caseNumber).stream()
                .reduce((earlier, later) -> later)
                .map(Motion::meeting)
                .orElse(null);
    }
}
