package cn.sanyi.committee;

import java.util.Arrays;
import java.util.Optional;

/** Reasons a member may declare for recusal (回避). The documents name none: 建议值, after the reasons of general law. */
public enum RecusalReason {
    KINSHIP("与申请单位负责人有近亲属关系"),
    EMPLOYED("曾在或现在申请单位、其成员单位任职"),
    INTEREST("与本议题有经济利害关系"),
    TOOK_PART("参与过本方案的编制或论证"),
    OTHER("有其他可能影响公正表决的情形");

    private final String label;

    RecusalReason(String label) {
        this.label = label;
    }

    /** By its code, or by its label as a list on a page gives it. */
    static Optional<RecusalReason> of(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(text) || reason.label.equals(text))
                .findFirst();
    }

    public String label() {
        return label;
    }
}
