package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.node.ObjectNode;

/** What the server gives a form to show and to choose from (options, the settled amount). One bean per contributor. */
@NamedInterface("forms")
public interface FormContext {

    /** Adds values under the keys the form reads; never touches what others added. */
    void contribute(CaseFile caseFile, String form, ObjectNode context);
}
