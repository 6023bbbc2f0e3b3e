package cn.sanyi.committee;

/** How far a motion has come. */
public enum MotionState {
    OPEN("表决中"),
    PASSED("通过"),
    REJECTED("未通过"),
    /** Too few voted; it is called again. */
    ADJOURNED("休会"),
    /** Struck from the agenda before anybody voted. */
    CALLED_OFF("已撤下"),
    /** Fell with a return of the case; kept with its result. */
    VOID("已失效");

    private final String label;

    MotionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
