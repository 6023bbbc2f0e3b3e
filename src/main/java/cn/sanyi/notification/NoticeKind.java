package cn.sanyi.notification;

/** What a notice is about. A duty begins or ends something for who gets it, so it is always shown in the application (建议值). */
public enum NoticeKind {
    STEP("待办"),
    RETURNED("退回"),
    LATE("逾期"),
    CLOSED("办结"),
    REVOKED("撤销"),
    REMINDER("到期提醒", false),
    SETTLEMENT("年度结算"),
    MEETING("会议"),
    COLLABORATION("协同", false),
    FALLBACK("指派");

    private final String label;
    private final boolean duty;

    NoticeKind(String label) {
        this(label, true);
    }

    NoticeKind(String label, boolean duty) {
        this.label = label;
        this.duty = duty;
    }

    public String label() {
        return label;
    }

    public boolean isDuty() {
        return duty;
    }
}
