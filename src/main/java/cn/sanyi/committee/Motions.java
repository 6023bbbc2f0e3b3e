package cn.sanyi.committee;

import java.util.List;
import java.util.UUID;

/** The motions of cases, for those who may see the case. */
public interface Motions {

    /** In the order of their calls; empty if the case never came to a vote. */
    List<Motion> ofCase(String caseNumber);

    /** @throws cn.sanyi.platform.Problem if unknown */
    Motion get(UUID id);
}
