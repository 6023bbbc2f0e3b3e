package cn.sanyi.notification.delivery;

/** A way by which notices leave. */
public enum Channel {
    MAIL("邮件", 2),
    WEBHOOK("群机器人", 8);

    private final String label;
    private final int atOnce;

    Channel(String label, int atOnce) {
        this.label = label;
        this.atOnce = atOnce;
    }

    public String label() {
        return label;
    }

    /** How many receivers a node sends to at once (建议值). */
    int atOnce() {
        return atOnce;
    }
}
