package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import org.springframework.ui.Model;

/** One tab of the case page; its template is {@code case/<key>.html}. Beans are shown in their order. */
interface CaseTab {

    /** In the address, e.g. {@code materials}. */
    String key();

    String label();

    /** Names of the browser islands its template uses, separated by spaces. */
    default String islands() {
        return "acts";
    }

    /** Whether cases of this release can have anything to show here; what they cannot have is not offered. */
    default boolean suits(Release release) {
        return true;
    }

    /** Puts what the template shows into the model. The person may see the case. */
    void fill(Actor actor, CaseFile caseFile, Model model);
}
