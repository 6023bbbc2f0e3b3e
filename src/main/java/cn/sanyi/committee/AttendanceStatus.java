package cn.sanyi.committee;

/** Whether an invited member came to the meeting. */
public enum AttendanceStatus {
    PRESENT("到会"),
    ABSENT("缺席"),
    LEAVE("请假");

    private final String label;

    AttendanceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
