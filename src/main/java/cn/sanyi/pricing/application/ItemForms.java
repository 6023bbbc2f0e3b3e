package cn.sanyi.pricing.application;

import cn.sanyi.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/** The procedure and the keys of its forms. */
final class ItemForms {

    static final String PROCEDURE = "new-service-item";
    static final String START = "item-start";
    static final String DATA = "case-data";
    static final String CHECK = "check";
    static final String FORWARD = "forward";
    static final String ANSWER = "answer";
    static final String DECISION = "decision";

    private ItemForms() {}

    static boolean isItem(CaseFile caseFile) {
        return caseFile.procedureKey().equals(PROCEDURE);
    }

    /** Whether it is the given form of an application. */
    static boolean is(String wanted, CaseFile caseFile, @Nullable String form) {
        return isItem(caseFile) && wanted.equals(form);
    }
}
