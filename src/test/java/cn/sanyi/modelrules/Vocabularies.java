package cn.sanyi.modelrules;

import cn.sanyi.procedure.LimitNames;
import java.util.Set;

/** The words the application knows today, written down once for tests of models. */
public final class Vocabularies {

    private Vocabularies() {}

    public static Vocabulary known() {
        return new Vocabulary(
                Set.of("reserveFunds", "releaseFunds", "approveCase", "closeCase", "markLate"),
                Set.of(
                        "submit",
                        "accept",
                        "correct",
                        "return",
                        "supplement",
                        "agree",
                        "object",
                        "convene",
                        "vote",
                        "recuse",
                        "proposeChanges",
                        "closeVote",
                        "adjourn",
                        "callOff",
                        "draftReply",
                        "sign",
                        "redraft",
                        "pay",
                        "requestReversal",
                        "confirmReversal",
                        "complete",
                        "close",
                        "consult",
                        "consent",
                        "dissent",
                        "closeConsultation",
                        "enterChanges",
                        "confirmChanges",
                        "amend",
                        "submitAmendment",
                        "abandonAmendment",
                        "submitReport",
                        "acknowledge",
                        "publishNotice",
                        "dropNotice",
                        "closeNotice",
                        "withdrawNotice",
                        "answerObjection"),
                Set.of("one", "all", "any", "share", "vote", "each-member"),
                Set.of(
                        "APPLICANT",
                        "HSA",
                        "HSA_AGENCY",
                        "HEALTH",
                        "FINANCE",
                        "HRSS",
                        "MGMT_COMMITTEE",
                        "MGMT_COMMITTEE_OFFICE",
                        "MEDICAL_COMMUNITY",
                        "MEMBER_INSTITUTION"),
                Set.of("CLERK", "HEAD", "MEMBER", "CHAIR"),
                Set.of("Q56-15", "Q56-1", "Q56-2", "Q15-21", "Q15-9", "ZP11-(11)", "ZP11-(19)", "QJ3-12", "QJ3-22"),
                Set.of("DRAFTING", "IN_APPROVAL", "SUPPLEMENTING", "CARRYING_OUT", "CLOSED", "TERMINATED"),
                LimitNames.NAMED);
    }
}
