package cn.sanyi.expert;

import cn.sanyi.casefile.CaseFile;
import java.util.List;

/** The experts whom a case may be put to. */
public interface Experts {

    /** Everybody in the pool of the place that decides on the case, in their order, with why who stands back. */
    List<Expert> forCase(CaseFile caseFile);
}
