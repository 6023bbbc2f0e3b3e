package cn.sanyi.organization;

/** Why somebody has to stand back (回避) from what concerns a unit. */
public enum RecusalKind {
    EMPLOYMENT("任职"),
    KINSHIP("亲属"),
    INTEREST("经济利益"),
    OTHER("其他");

    private final String label;

    RecusalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
