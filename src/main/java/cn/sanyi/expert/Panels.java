package cn.sanyi.expert;

import java.util.List;

/** The panels of a case. */
public interface Panels {

    /** The newest first; empty if none was ever appointed. */
    List<Panel> ofCase(String caseNumber);
}
