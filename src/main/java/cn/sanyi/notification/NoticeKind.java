package cn.sanyi.notification;

/** What a notice is about. */
public enum NoticeKind {
    STEP("待办"),
    RETURNED("退回"),
    LATE("逾期"),
    CLOSED("办结"),
    REVOKED("撤销"),
    REMINDER("到期提醒"),
    SETTLEMENT("年度结算"),
    MEETING("会议"),
    COLLABORATION("协同"),
    FALLBACK("指派");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
