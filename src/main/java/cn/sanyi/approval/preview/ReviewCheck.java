package cn.sanyi.approval.preview;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule of the reviewers, said once: applicants run it before they submit (自检), and the bureau it belongs to sees the same
 * in its step (系统核对). It never changes anything and never refuses.
 */
public interface ReviewCheck {

    /**
     * @param form key of the form
     * @param data as filled in or as submitted, possibly incomplete
     * @param materials slots that hold a material
     */
    record Subject(CaseFile caseFile, String form, ObjectNode data, Set<String> materials) {}

    /** What it finds, empty if nothing or not this check's business. */
    List<ReviewFinding> check(Subject subject);
}
