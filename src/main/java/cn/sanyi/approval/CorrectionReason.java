package cn.sanyi.approval;

/** Why something is to be corrected (补正原因). 建议值: the documents name no reasons. */
public enum CorrectionReason {
    MISSING("缺少"),
    INCONSISTENT("与结算或材料不一致"),
    WRONG_AMOUNT("金额有误"),
    UNCLEAR("表述不清"),
    UNREADABLE("材料无法辨认"),
    NOT_SEALED("未签字盖章");

    private final String label;

    CorrectionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The label of a code; the code itself where it is none of these. */
    static String label(String code) {
        for (CorrectionReason reason : values()) {
            if (reason.name().equals(code)) {
                return reason.label();
            }
        }
        return code;
    }
}
